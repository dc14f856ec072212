internal import Community
internal import HTML
internal import Web

extension Call {
  /// The version that the writer of a form saw, from its hidden field `base`. Throws `Refusal.notFound` for none.
  func baseVersion() throws -> Int {
    guard let base = Int((draft["base"] ?? "").prefix(9)), base >= 0 else { throw Refusal.notFound }
    return base
  }

  /// The member who looks, on a page for anybody; nil for a visitor.
  func memberIfAny() throws -> Member? {
    do {
      return try community.member(Cookies.session(request))
    } catch is Refusal {
      return nil
    }
  }
}

extension Writer {
  /// The version upon which a form builds; after a conflict, the version that the other made, with a word about it.
  func base(version: Int, _ draft: Draft, isConflict: Bool) {
    if isConflict { div(.class("problems"), .role("alert")) { p(.noteConflict) } }
    let base = isConflict ? String(version) : draft["base"] ?? String(version)
    input(.type("hidden"), .name("base"), .value(base))
  }

  /// What somebody else wrote meanwhile.
  func otherWording(_ text: String) {
    other { p(.class("wording"), .autoDirection) { verbatim(text) } }
  }

  /// What somebody else made of it meanwhile.
  func other(_ content: () -> Void) {
    div(.class("note contradiction")) {
      p(.noteTheirs, .class("strong"))
      content()
      p(.noteChoose, .class("small"))
    }
  }

  /// The earlier versions of a text, folded away: what changed in each, the newest first.
  func earlierVersions(_ title: Phrase, _ versions: [(number: Int, madeOn: Day, wording: String)]) {
    guard versions.count > 1 else { return }
    details(.class("fold")) {
      summary(title)
      for (now, before) in zip(versions, versions.dropFirst()).prefix(20) {
        h2(.class("h3")) {
          text(.noteVersion(number: now.number))
          verbatim(" · ")
          day(now.madeOn)
        }
        difference(Difference(from: before.wording, to: now.wording), language)
      }
    }
  }
}
