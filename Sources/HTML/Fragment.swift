/// Markup that is the same for everybody, such as a menu: written once in each language, and copied whole.
public struct Fragment: Sendable {
  private let nl: [UInt8]
  private let en: [UInt8]

  /// Writes the markup, once in each language.
  public init(_ content: (Writer) -> Void) {
    func written(_ language: Language) -> [UInt8] {
      let writer = Writer(language, capacity: 1_024)
      content(writer)
      return writer.bytes
    }
    nl = written(.nl)
    en = written(.en)
  }

  fileprivate subscript(language: Language) -> [UInt8] { language == .nl ? nl : en }
}

extension Writer {
  /// Copies markup that was written before.
  public func fragment(_ fragment: Fragment) { copy(fragment[language]) }
}
