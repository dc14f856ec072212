internal import HTML
internal import Web

extension Writer {
  /// A box to tick, as it stands until the form is sent.
  func tick(_ name: String, _ phrase: Phrase, _ standing: Bool, _ draft: Draft) {
    label(.class("check")) {
      input(
        .type("checkbox"), .name(name), .value("yes"),
        .when(draft.isEmpty ? standing : draft.contains(name, "yes"), .checked))
      text(phrase)
    }
  }
}
