/// Words of ours, in both languages. The members are generated from `Words/Localizable.xcstrings`; a page can show
/// no other words of ours, since a bare string is not a phrase.
public struct Phrase: Sendable, Hashable {
  let nl: String
  let en: String

  /// Both readings of one phrase.
  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// The reading in one language.
  public subscript(language: Language) -> String { language == .nl ? nl : en }
}
