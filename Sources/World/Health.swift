public import Community

extension World {
  /// Rugwind knows why one question may wait: Noor put it to rest.
  public static func restAQuestion(in community: Community) throws {
    let noor = try member(.noor, in: community)
    let core = try noor.read { try noor.asCoreMember($0) }
    guard try noor.read({ try core.signalMutes($0) }).isEmpty else { return }
    try noor.write { db in
      try core.mute(
        .singlePointOfFailure, grounds: try Prose("Voor de bijeenkomsten loopt vanaf volgende maand iemand mee."),
        until: community.today.adding(40), upon: 0, db)
    }
  }
}
