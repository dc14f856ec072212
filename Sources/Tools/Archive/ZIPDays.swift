// The dates in a ZIP file, in the old notation of MS-DOS.

/// Sets the date and time fields of a finished ZIP file (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
///
/// libarchive writes each moment twice: as UTC, and as the local time of the machine. The second one would make a day
/// of the day before west of Greenwich, give away where the machine is, and make the bytes differ between machines.
enum ZIPDays {
  static func set(_ days: [(year: Int, month: Int, day: Int)], in zip: [UInt8]) throws -> [UInt8] {
    var zip = zip
    guard zip.count >= 22 else { throw Archive.Failure.system("no end record") }
    // There is no comment, so the end record is the last 22 bytes.
    var entry = number(zip, at: zip.count - 6, bytes: 4)
    for day in days {
      guard entry + 46 <= zip.count, number(zip, at: entry, bytes: 4) == 0x0201_4b50 else {
        throw Archive.Failure.system("more than ZIP holds without extensions")
      }
      let local = number(zip, at: entry + 42, bytes: 4)
      guard local + 30 <= zip.count, number(zip, at: local, bytes: 4) == 0x0403_4b50 else {
        throw Archive.Failure.system("more than ZIP holds without extensions")
      }
      let date = UInt16(clamping: (day.year - 1980) << 9 | day.month << 5 | day.day)
      for field in [entry + 12, local + 10] {
        zip.replaceSubrange(field..<field + 4, with: [0, 0, UInt8(date & 0xFF), UInt8(date >> 8)])
      }
      entry += 46 + [28, 30, 32].reduce(0) { $0 + number(zip, at: entry + $1, bytes: 2) }
    }
    return zip
  }

  private static func number(_ bytes: [UInt8], at start: Int, bytes count: Int) -> Int {
    bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
