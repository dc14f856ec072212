internal import Community
internal import HTML
internal import Web

/// Reads a submitted form and collects everything that is wrong with it, so that it can be thrown once.
struct FormReader {
  let draft: Draft
  private(set) var problems = Problems()

  init(_ draft: Draft) { self.draft = draft }

  /// Notes a problem of the site's own finding.
  mutating func complain(_ field: Field, _ problem: Phrase) { problems.add(field.name, problem) }

  mutating func title(_ field: Field) -> Title? {
    read(field) { (text) throws(WritingFault) in try Title(text) }
  }

  mutating func prose(_ field: Field) -> Prose? {
    read(field) { (text) throws(WritingFault) in try Prose(text, limit: field.limit ?? Prose.limit) }
  }

  mutating func neededProse(_ field: Field) -> Prose? {
    read(field) { (text) throws(WritingFault) in try Prose(needed: text, limit: field.limit ?? Prose.limit) }
  }

  /// A whole number within a range.
  mutating func number(_ field: Field, in range: ClosedRange<Int>) -> Int? {
    let text = (draft[field.name] ?? "").filter { !$0.isWhitespace }
    if text.utf8.count <= 10, let number = Int(text), range.contains(number) { return number }
    complain(field, .problemNumber(from: range.lowerBound, to: range.upperBound))
    return nil
  }

  /// A day within a range.
  mutating func day(_ field: Field, in range: ClosedRange<Day>, _ language: Language) -> Day? {
    if let day = Day(draft[field.name] ?? ""), range.contains(day) { return day }
    let (from, to) = (range.lowerBound, range.upperBound)
    complain(
      field,
      Phrase(
        nl: Phrase.problemDay(from: from.written(.nl), to: to.written(.nl))[.nl],
        en: Phrase.problemDay(from: from.written(.en), to: to.written(.en))[.en]))
    return nil
  }

  /// Hours with at most a half, in minutes: `2`, `2,5` or `2.5`.
  mutating func hours(_ field: Field, upTo most: Int) -> Int? {
    let text = (draft[field.name] ?? "").filter { !$0.isWhitespace }
    let parts = text.split(maxSplits: 2, omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    if text.utf8.count <= 10, parts.count <= 2, let whole = Int(parts[0]), (0...most).contains(whole) {
      switch parts.dropFirst().first {
      case nil, "0": return whole * 60
      case "5" where whole < most: return whole * 60 + 30
      default: break
      }
    }
    complain(field, .problemHours(most: most))
    return nil
  }

  private mutating func read<T>(_ field: Field, _ make: (String) throws(WritingFault) -> T) -> T? {
    guard !draft.isUnreadable(field.name) else {
      complain(field, .problemUnreadable)
      return nil
    }
    do {
      return try make(draft[field.name] ?? "")
    } catch {
      complain(field, error.sentence)
      return nil
    }
  }
}

extension WritingFault {
  /// What is wrong, and what would be right.
  var sentence: Phrase {
    switch self {
    case .empty: .problemEmpty
    case .tooLong(let limit, let length): .problemTooLong(length: length, limit: limit)
    case .unreadable: .problemUnreadable
    case .turned: .problemTurned
    case .stacked: .problemStacked
    }
  }
}
