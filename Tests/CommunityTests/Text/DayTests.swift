import Testing

@testable import Community

@Suite("A day")
struct DayTests {
  @Test func `Every day from 1900 to 2100 is counted, written and read back in order`() throws {
    let first = try #require(Day("1900-01-01"))
    let last = try #require(Day("2100-12-31"))
    #expect(last.sinceEpoch - first.sinceEpoch == 73_413)
    var yesterday = first.adding(-1)
    #expect(yesterday.text == "1899-12-31")
    for number in first.sinceEpoch...last.sinceEpoch {
      let day = Day(sinceEpoch: number)
      let isRight =
        day.sinceEpoch == number && Day(day.text) == day && day > yesterday && yesterday.adding(1) == day
        && Day(year: day.year, month: day.month, day: day.day) == day
      try #require(isRight, "\(day.text)")
      yesterday = day
    }
  }

  @Test(arguments: [
    (0, "1970-01-01"), (-1, "1969-12-31"), (59, "1970-03-01"), (11_016, "2000-02-29"), (20_513, "2026-03-01"),
    (-25_508, "1900-03-01"), (-25_509, "1900-02-28"), (47_541, "2100-03-01"), (47_540, "2100-02-28"),
    (-719_162, "0001-01-01"), (2_932_896, "9999-12-31"),
  ])
  func `Days that another calendar counted are the same here`(_ number: Int, _ text: String) {
    #expect(Day(sinceEpoch: number).text == text)
    #expect(Day(text)?.sinceEpoch == number)
  }

  @Test(arguments: [
    "2024-02-29", "2000-02-29", "2400-02-29", "2026-01-31", "2026-04-30", "2026-12-31", "0001-01-01", "9999-12-31",
  ])
  func `The calendar has`(_ text: String) { #expect(Day(text)?.text == text) }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32",
    "0000-01-01", "10000-01-01", "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00",
    "+026-01-01", "2026--1-01", "٢٠٢٦-٠١-٠١", "2026-01", "", "-", "2026-01-01-01", "２０２６-01-01", "2026-01-0\u{0}",
  ])
  func `The calendar has no`(_ text: String) { #expect(Day(text) == nil) }
}
