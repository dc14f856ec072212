internal import Community
internal import FoundationEssentials
internal import HTML

/// Whom to turn to for help: a setting of the installation, with the day on which somebody checked that it holds.
public struct HelpCard: Sendable {
  let lines: [Phrase]
  let checkedOn: Day?

  /// The card for the Netherlands, which nobody checked yet (domain.md, L33: to be verified at each release).
  public static let unchecked = HelpCard(
    lines: [.helpDanger, .helpSuicide, .helpDoctor, .helpTalk], checkedOn: nil)

  private init(lines: [Phrase], checkedOn: Day?) {
    self.lines = lines
    self.checkedOn = checkedOn
  }

  private struct Written: Decodable {
    struct Line: Decodable { let nl, en: String }
    let checkedOn: String
    let lines: [Line]
  }

  /// Why a card cannot be used.
  public struct Unreadable: Error {}

  /// Reads a card from JSON: `{"checkedOn": "2026-11-01", "lines": [{"nl": "…", "en": "…"}]}`.
  /// Throws `Unreadable` when a day or every line is missing.
  public init(json: [UInt8]) throws {
    let written = try JSONDecoder().decode(Written.self, from: Data(json))
    guard let day = Day(written.checkedOn), !written.lines.isEmpty else { throw Unreadable() }
    self.init(lines: written.lines.map { Phrase(nl: $0.nl, en: $0.en) }, checkedOn: day)
  }
}

extension Writer {
  /// The card at the foot of every page.
  func helpCard(_ card: HelpCard) {
    section(.class("help"), .labelledBy("help")) {
      h2(.helpTitle, .id("help"))
      p(.helpNoCare)
      ul { for line in card.lines { li(line) } }
      p(.class("small")) {
        if let day = card.checkedOn { text(.helpChecked(day: day.written(language))) } else { text(.helpUnchecked) }
      }
    }
  }
}
