internal import Community
internal import HTML
internal import Web

extension Call {
  /// Keeps what a script sealed; only the script asks, and it stays on its page. Where something else was kept meanwhile,
  /// the script gets that, with its revision, so that nothing of either is lost.
  func keep(_ kind: KeptDraft.Kind, _ member: Member) throws -> Response {
    let sealed = draft["sealed"] ?? ""
    guard KeptDraft.fits(sealed) else { throw Problems("sealed", Phrase.storyErrorSealed) }
    let base = try baseVersion()
    let other: KeptDraft? = try member.write { db in
      do {
        try member.keep(draft: sealed, as: kind, upon: base, db)
        return nil
      } catch Refusal.outdated {
        return try member.keptDraft(of: kind, db)
      }
    }
    guard let other else { return Response(204) }
    return Response(
      409, headers: [("Content-Type", "text/plain; charset=utf-8")],
      body: Array("\(other.revision) \(other.sealed)".utf8))
  }
}

extension Writer {
  /// Where somebody keeps what they wrote, sealed with their twelve words, or opens it. Hidden without the script, which
  /// has no words of its own.
  func keeping(_ kept: KeptDraft?, path: String) {
    section(
      .hidden, .class("note noprint"), .fixed("data-keeping", ""), .labelledBy("keeping"), .made("data-path", path),
      .made("data-kept", kept?.sealed ?? ""), .number("data-revision", kept?.revision ?? 0),
      .number("data-most-steps", KeptDraft.mostSteps), .read("data-keep-done", .storyKeepDone),
      .read("data-keep-opened", .storyKeepOpened), .read("data-keep-failed", .storyKeepFailed),
      .read("data-keep-outdated", .storyKeepOutdated), .read("data-keep-wrong", .storyKeepWrong),
      .read("data-keep-large", .storyKeepLarge)
    ) {
      h2(.storyKeep, .id("keeping"), .class("h3"))
      p(.storyKeepLead)
      div(.class("field")) {
        label(.storyKeepWords, .for("words"))
        p(.storyKeepHint, .class("hint"), .id("words-hint"))
        p(
          .class("problem"), .id("words-problem"), .hidden, .fixed("aria-live", "polite"),
          .read("data-count", .problemWordCount(count: -1)),
          .read("data-unknown", .problemWordUnknown(nearest: "{nearest}", place: -1, word: "{word}")),
          .read("data-sum", .problemWordSum)
        ) {}
        input(
          .id("words"), .type("password"), .autocomplete("off"), .fixed("spellcheck", "false"),
          .fixed("autocapitalize", "none"), .describedBy("words-hint words-problem"))
      }
      p(.class("actions")) {
        button(.storyKeepSubmit, .type("button"), .class("btn quiet"), .fixed("data-keep", ""))
        button(.storyKeepOpen, .type("button"), .class("btn quiet"), .fixed("data-open", ""))
      }
      p(.role("status"), .class("strong"), .fixed("data-status", "")) {}
    }
  }

  /// Throwing away what one keeps.
  func keptRemoval(_ sentence: Phrase, path: String) {
    form(.post, .action(path), .class("noprint")) {
      p(sentence, .class("small"))
      p { button(.storyKeptRemove, .type("submit"), .class("btn quiet")) }
    }
  }
}
