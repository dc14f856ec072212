internal import Community
internal import HTML

extension Writer {
  /// A day as people write it, in the language of the page.
  func day(_ day: Day) {
    time(.made("datetime", day.text)) { verbatim(day.written(language)) }
  }
}

extension Day {
  /// The day in words, such as “1 maart 2026”.
  func written(_ language: Language) -> String { "\(day) \(Self.months[month - 1][language]) \(year)" }

  static let months: [Phrase] = [
    .monthJanuary, .monthFebruary, .monthMarch, .monthApril, .monthMay, .monthJune, .monthJuly, .monthAugust,
    .monthSeptember, .monthOctober, .monthNovember, .monthDecember,
  ]
}
