public import SQL

/// Why a text cannot be kept.
public enum WritingFault: Error, Hashable, Sendable {
  /// Nothing was written where something is needed.
  case empty
  /// Longer than the limit, in characters.
  case tooLong(limit: Int, length: Int)
  /// Bytes that are not text, or control characters.
  case unreadable
  /// Characters that turn the direction of the text around them: they can make it read as something else.
  case turned
  /// More marks on one letter than any language uses, or a character without end.
  case stacked
}

/// Text on one line, such as a name: 1 to 80 characters.
public struct Title: Sendable, Hashable, Bindable {
  /// The most characters a title has.
  public static let limit = 80
  public let text: String
  public var value: Value { .text(text) }

  /// Takes off white space around it and makes line breaks spaces. Throws what is wrong.
  public init(_ raw: String) throws(WritingFault) {
    let line = raw.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    text = try Writing.checked(line, limit: Self.limit)
    if !text.unicodeScalars.contains(where: \.isVisible) { throw .empty }
  }

  /// A title that the program made.
  init(known text: String) { self.text = text }

  /// The form in which two titles are compared: without case.
  public var folded: String { Writing.composed(text.lowercased()) }
}

/// Text of some paragraphs, at most 1,500 characters where nothing else is said; it may be empty.
public struct Prose: Sendable, Hashable, Bindable {
  /// The most characters a text has.
  public static let limit = 1500
  public let text: String
  public var value: Value { .text(text) }

  /// Takes off white space around it; line ends become `\n`. Throws what is wrong.
  public init(_ raw: String, limit: Int = Prose.limit) throws(WritingFault) {
    let lines = raw.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let scalars = lines.joined(separator: "\n").unicodeScalars
    // Scalars, since going back by characters through a megabyte of flags takes minutes.
    let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let rest = scalars[first...]
    let end = rest.lastIndex { !$0.properties.isWhitespace }.map(rest.index(after:)) ?? first
    text = try Writing.checked(String(rest[..<end]), limit: limit)
  }

  /// A text that may not be empty.
  public init(needed raw: String, limit: Int = Prose.limit) throws(WritingFault) {
    try self.init(raw, limit: limit)
    if text.isEmpty { throw .empty }
  }

  /// How many words it has.
  public var words: Int { Writing.words(text) }
}

enum Writing {
  /// The most scalars in one character: a kiss of two people with skin colours has ten.
  private static let most = 16
  /// How many words a text has. Scalar by scalar: finding whole characters would cost ten times as much.
  static func words(_ text: String) -> Int {
    var words = 0
    var isInside = false
    for scalar in text.unicodeScalars {
      let isSpace = scalar.isASCII ? scalar == " " || (9...13) ~= scalar.value : scalar.properties.isWhitespace
      if !isSpace, !isInside { words += 1 }
      isInside = !isSpace
    }
    return words
  }

  /// The text, or what is wrong with it. The cheap checks come first: a text may be a megabyte.
  static func checked(_ text: String, limit: Int) throws(WritingFault) -> String {
    var marks = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: break
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF, 0xFFFD: throw .unreadable
      case 0x202A...0x202E, 0x2066...0x2069: throw .turned
      case 0x300...: marks = scalar.properties.isMark ? marks + 1 : 0
      default: marks = 0
      }
      if marks > 4 { throw .stacked }
    }
    // A character can hold many scalars; only a text that may be too long is counted.
    if text.utf8.count > limit, text.count > limit { throw .tooLong(limit: limit, length: text.count) }
    for character in text where character.unicodeScalars.count > most { throw .stacked }
    return composed(text)
  }

  /// The text with every letter and its marks as one scalar where there is one (NFC): é can be typed in two ways, and two
  /// ways to write a name are one name. The standard library has it; Foundation would bring 60 MB for it.
  static func composed(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : String(decoding: text._nfcCodeUnits, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// Whether a reader can see that it is there.
  fileprivate var isVisible: Bool { !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint }
}

extension Unicode.Scalar.Properties {
  fileprivate var isMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
