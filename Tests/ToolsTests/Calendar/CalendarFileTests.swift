import Calendar
import Foundation
import Testing

@Suite("A calendar")
struct CalendarFileTests {
  static let awkward = "Overleg, koffie; \\ thee\r\nBEGIN:VALARM 🙂 " + String(repeating: "é en nog meer ", count: 12)

  func event(
    _ title: String = "Afspraak", _ day: (Int, Int, Int) = (2026, 3, 28), minute: Int = 17 * 60,
    status: CalendarEvent.Status = .confirmed, reminds: Bool = true
  ) -> CalendarEvent {
    CalendarEvent(
      uid: "0123456789abcdef0123456789abcdef", title: title, day: .init(year: day.0, month: day.1, day: day.2),
      minuteOfDay: minute, minutes: 90, status: status, revision: 3,
      changedOn: .init(year: 2026, month: 3, day: 1), reminds: reminds)
  }

  /// What Debian's python3-icalendar reads in a file, an event a line.
  func read(_ events: [CalendarEvent]) throws -> [String] {
    let program = """
      import sys, icalendar
      calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
      for event in calendar.walk("VEVENT"):
        times = [event.decoded(name).strftime("%Y-%m-%d %H.%M %Z") for name in ("DTSTART", "DTEND", "DTSTAMP")]
        alarms = [str(alarm.decoded("TRIGGER")) for alarm in event.walk("VALARM")]
        print("|".join([*times, str(event["STATUS"]), str(event["SEQUENCE"]), *alarms, repr(str(event["SUMMARY"]))]))
      """
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments = ["-c", program]
    let (input, output) = (Pipe(), Pipe())
    (python.standardInput, python.standardOutput) = (input, output)
    try python.run()
    try input.fileHandleForWriting.write(contentsOf: Data(CalendarFile.bytes(events, zone: "Europe/Amsterdam")))
    try input.fileHandleForWriting.close()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    python.waitUntilExit()
    #expect(python.terminationStatus == 0)
    return String(decoding: said, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `is read by another program, in winter an hour before UTC and in summer two`() throws {
    let stamp = "2026-03-01 00.00 UTC|CONFIRMED|3|-1 day, 0:00:00|'Afspraak'"
    #expect(
      try read([event(), event("Afspraak", (2026, 3, 29)), event("Afspraak", (2026, 10, 25))]) == [
        "2026-03-28 16.00 UTC|2026-03-28 17.30 UTC|\(stamp)", "2026-03-29 15.00 UTC|2026-03-29 16.30 UTC|\(stamp)",
        "2026-10-25 16.00 UTC|2026-10-25 17.30 UTC|\(stamp)",
      ])
  }

  @Test func `lasts as long as it was said to in the night in which the clock is put on`() throws {
    let night = try read([event("Afspraak", (2026, 3, 29), minute: 60)])
    #expect(night.first?.hasPrefix("2026-03-29 00.00 UTC|2026-03-29 01.30 UTC|") == true)
    let evening = try read([event("Afspraak", (2026, 12, 31), minute: 23 * 60 + 30)])
    #expect(evening.first?.hasPrefix("2026-12-31 22.30 UTC|2027-01-01 00.00 UTC|") == true)
  }

  @Test func `says what was cancelled, and does not remind of it`() throws {
    let read = try read([event(status: .cancelled, reminds: false)])
    #expect(read.first?.contains("|CANCELLED|3|'Afspraak'") == true)
  }

  @Test func `keeps a title with line breaks, signs and emoji one title, in lines of at most 75 bytes`() throws {
    let bytes = try CalendarFile.bytes([event(Self.awkward)], zone: "Europe/Amsterdam")
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") })
    #expect(lines.count { $0 == "BEGIN:VALARM" } == 1)
    let title = try #require(try read([event(Self.awkward)]).first)
    #expect(title.contains("Overleg, koffie; \\\\ thee") && title.contains("BEGIN:VALARM 🙂 é en nog meer"))
  }

  @Test func `tells nothing of who made it, and is refused where the clock of the place is not known`() throws {
    let text = String(decoding: try CalendarFile.bytes([event()], zone: "Europe/Amsterdam"), as: UTF8.self)
    for word in ["Kring", "kring", "LOCATION", "ORGANIZER", "ATTENDEE", "Amsterdam", "ical"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(throws: CalendarFile.Failure.noZone) { try CalendarFile.bytes([event()], zone: "Europe/Nergens") }
  }
}
