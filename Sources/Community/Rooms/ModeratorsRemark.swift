internal import SQL

/// What the moderators said of a post. Few posts have any, so they are read by themselves.
struct ModeratorsRemark {
  var hidden: String?
  var warning: String?

  static func read(
    _ numbers: ClosedRange<Int>, of conversation: ID<Conversation>, _ db: Snapshot
  ) throws -> [Int: ModeratorsRemark] {
    let (first, last) = (numbers.lowerBound, numbers.upperBound)
    let rows = try db.all(
      """
      SELECT number, grounds, NULL FROM post_hiding
      WHERE conversation = \(conversation) AND number BETWEEN \(first) AND \(last)
      UNION ALL SELECT number, NULL, wording FROM post_warning
      WHERE conversation = \(conversation) AND number BETWEEN \(first) AND \(last)
      """
    ) { (try $0.integer(0), $0.textIfAny(1), $0.textIfAny(2)) }
    var remarks: [Int: ModeratorsRemark] = [:]
    for (number, hidden, warning) in rows {
      if let hidden { remarks[number, default: ModeratorsRemark()].hidden = hidden }
      if let warning { remarks[number, default: ModeratorsRemark()].warning = warning }
    }
    return remarks
  }
}
