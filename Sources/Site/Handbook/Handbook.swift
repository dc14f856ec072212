internal import Community
internal import HTML
internal import Markdown

/// One piece of the handbook as it was written: a stable key, a level, and in each language a title and Markdown.
struct HandbookPiece: Sendable {
  let key: String
  let level: Int
  let title: Phrase
  let nl: String
  let en: String

  init(_ key: String, _ level: Int, _ titleNL: String, _ titleEN: String, _ nl: String, _ en: String) {
    (self.key, self.level, self.nl, self.en) = (key, level, nl, en)
    title = Phrase(nl: titleNL, en: titleEN)
  }
}

/// The handbook, rendered once: it is the same for everybody.
struct Handbook: Sendable {
  /// One piece, ready to show.
  struct Section: Sendable {
    let key: String
    let level: Int
    let title: Phrase
    let html: [Language: [UInt8]]
    /// The text without markup, by paragraph.
    let plain: Phrase
    /// Its first sentence.
    let opening: Phrase

    init(_ piece: HandbookPiece) {
      (key, level, title) = (piece.key, piece.level, piece.title)
      html = [.nl: Markdown.html(piece.nl), .en: Markdown.html(piece.en)]
      plain = Phrase(nl: Markdown.plain(piece.nl), en: Markdown.plain(piece.en))
      opening = Phrase(nl: Self.opening(of: plain[.nl]), en: Self.opening(of: plain[.en]))
    }

    private static func opening(of text: String) -> String {
      let line = text.prefix { !$0.isNewline }
      var before: Character = " "
      for place in line.indices {
        if before == "." || before == "?", line[place] == " " { return String(line[..<place]) }
        before = line[place]
      }
      return String(line)
    }
  }

  /// Every section, in order.
  let sections: [Section]
  private let places: [String: Int]

  init() {
    sections = HandbookPiece.all.map(Section.init)
    places = Dictionary(uniqueKeysWithValues: sections.enumerated().map { ($1.key, $0) })
  }

  /// The section with a key; nil when there is none.
  subscript(_ key: String) -> Section? { places[key].map { sections[$0] } }

  /// The parts of a phase that are read beside its work: not the decisions of the compass, which have cards, nor the
  /// exit criteria, which are ticked.
  func parts(of phase: Phase) -> [Section] {
    below(phase.key).filter { Compass.Decision(rawValue: $0.key) == nil && $0.key != "\(phase.key).exit" }
  }

  /// The sections directly below another, in order.
  func below(_ key: String) -> [Section] {
    guard let start = places[key] else { return [] }
    let level = sections[start].level
    let rest = sections[(start + 1)...].prefix { $0.level > level }
    return rest.filter { $0.level == level + 1 }
  }
}

extension Writer {
  /// The text of a section.
  func prose(_ section: Handbook.Section) { raw(section.html[language] ?? []) }
}
