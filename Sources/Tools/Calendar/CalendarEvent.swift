// One event, as a calendar program is told of it.

/// An event of a calendar. What stands in it is seen by whoever looks at the calendar, so it has a title and a time only:
/// no place, no description, nobody who organises or comes.
public struct CalendarEvent: Sendable, Hashable {
  /// Whether it goes on (RFC 5545, 3.8.1.11).
  public enum Status: Sendable, Hashable { case confirmed, tentative, cancelled }

  /// A day of the Gregorian calendar.
  public struct Day: Sendable, Hashable {
    public let year, month, day: Int

    public init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }
  }

  /// By what a calendar program knows it again; the same each time, printable ASCII.
  public let uid: String
  /// Any text: line breaks and signs are escaped.
  public let title: String
  /// The day on which it begins, where it is held.
  public let day: Day
  /// When it begins, in minutes after midnight of the clock where it is held: 0 to 1439.
  public let minuteOfDay: Int
  /// How long it lasts, in minutes: 1 or more.
  public let minutes: Int
  public let status: Status
  /// How often it was changed: a calendar program takes the higher one.
  public let revision: Int
  /// The day of the last change. A calendar wants a moment: it is given midnight, and no more is known.
  public let changedOn: Day
  /// Whether the calendar program reminds of it, a day before.
  public let reminds: Bool

  public init(
    uid: String, title: String, day: Day, minuteOfDay: Int, minutes: Int, status: Status, revision: Int, changedOn: Day,
    reminds: Bool
  ) {
    (self.uid, self.title, self.day, self.minuteOfDay) = (uid, title, day, minuteOfDay)
    (self.minutes, self.status, self.revision) = (minutes, status, revision)
    (self.changedOn, self.reminds) = (changedOn, reminds)
  }
}
