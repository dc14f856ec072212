/// Markup that pages repeat, such as that of a post: written once in each language, and then copied with a number and a
/// key in their places, and with what differs otherwise in its gaps.
public struct Stencil: Sendable {
  /// What stands for the number and for the key while the stencil is written, and what leaves a gap.
  public struct Places {
    public let number: Int
    public let key: String
    public let gap: () -> Void
  }

  fileprivate enum Piece {
    case markup(Range<Int>)
    case number, key, gap
  }

  fileprivate struct Written {
    let markup: [UInt8]
    let pieces: [Piece]
  }

  // Whatever else the markup holds, it is not these: it is ours, and written by the program alone.
  private static let number = 907_145_263
  private static let key = "5f3c1d0e9b7a4c6285f3c1d0e9b7a4c6"
  /// U+FFFC, “object replacement character”.
  private static let gap = "\u{FFFC}"

  private let nl: Written
  private let en: Written

  /// Writes the markup, once in each language.
  public init(_ content: (Writer, Places) -> Void) {
    func written(_ language: Language) -> Written {
      let writer = Writer(language, capacity: 4_096)
      content(writer, Places(number: Self.number, key: Self.key) { writer.verbatim(Self.gap) })
      return Self.split(writer.bytes)
    }
    nl = written(.nl)
    en = written(.en)
  }

  fileprivate subscript(language: Language) -> Written { language == .nl ? nl : en }

  private static func split(_ markup: [UInt8]) -> Written {
    let marks: [([UInt8], Piece)] = [
      (Array(String(number).utf8), .number), (Array(key.utf8), .key), (Array(gap.utf8), .gap),
    ]
    var (pieces, start) = ([Piece](), 0)
    for place in markup.indices where place >= start {
      guard let (mark, piece) = marks.first(where: { markup[place...].starts(with: $0.0) }) else { continue }
      pieces += [.markup(start..<place), piece]
      start = place + mark.count
    }
    return Written(markup: markup, pieces: pieces + [.markup(start..<markup.count)])
  }
}

extension Writer {
  /// Copies markup that pages repeat, with a number and a key in their places. The closure writes into each gap, which
  /// it is given by its place among them, from 0.
  public func stencil(_ stencil: Stencil, _ number: Int = 0, key: String = "", _ gap: (Int) -> Void = { _ in }) {
    let written = stencil[language]
    var (digits, gaps) = (String(number), 0)
    written.markup.withUnsafeBytes { markup in
      digits.withUTF8 { digits in
        for piece in written.pieces {
          switch piece {
          case .markup(let range): copy(UnsafeRawBufferPointer(rebasing: markup[range]))
          case .number: copy(UnsafeRawBufferPointer(digits))
          case .key: verbatim(key)
          case .gap:
            gap(gaps)
            gaps += 1
          }
        }
      }
    }
  }
}
