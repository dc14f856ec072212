extension Member {
  /// Carries out what was promised for a day that has come: who came to a gathering is forgotten, a round of introductions
  /// ends, the next one begins. Nothing runs by night, so whoever signs in does it; where nothing is due it costs a few
  /// counts.
  public func carryOutPromises() throws {
    try database.forgetAttendees(today)
    try keepIntroductions()
  }
}
