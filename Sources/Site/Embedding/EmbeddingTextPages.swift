internal import Community
internal import HTML
internal import Web

/// Writing a text of phase 6: the half page of a role, a part of an evaluation, a sentence of a year.
enum EmbeddingTextPages {
  static func field(_ topic: EmbeddingText.Topic) -> Field {
    let rows = if case .factsheet = topic { 3 } else { 12 }
    return Field(
      name: "wording", label: .embeddingTextWording, hint: topic.hint, kind: .lines(rows), limit: topic.limit)
  }

  static func routes(_ router: inout Router<Call>) {
    router.get(EmbeddingPaths.text, text)
    router.post(EmbeddingPaths.text, from: text, save)
  }

  private static func text(_ core: CoreMember, _ call: Call, _ topic: EmbeddingText.Topic) throws -> Response {
    let versions = try core.member.read { try core.embeddingTexts(on: topic, $0) }
    return try call.page(topic.title, core.member, place: .journey) {
      $0.embeddingText(topic, versions, call.draft, isConflict: false, call.house.handbook)
    }
  }

  private static func save(_ core: CoreMember, _ call: Call, _ topic: EmbeddingText.Topic) throws -> Response {
    var form = FormReader(call.draft)
    guard let wording = form.prose(field(topic)) else { throw form.problems }
    let base = try call.baseVersion()
    let outdated: [EmbeddingText]? = try core.member.write { db in
      do {
        try core.save(wording, on: topic, upon: base, db)
        return nil
      } catch Refusal.outdated {
        return try core.embeddingTexts(on: topic, db)
      }
    }
    guard let outdated else { return .seeOther(topic.home) }
    // The members read it meanwhile: then nothing can be saved upon anything, and what was written stays on the page.
    guard outdated.first?.number ?? 0 != base else { throw Problems(field(topic).name, Phrase.evaluationTextShared) }
    return try call.page(topic.title, core.member, status: 409, place: .journey) {
      $0.embeddingText(topic, outdated, call.draft, isConflict: true, call.house.handbook)
    }
  }
}

extension Writer {
  fileprivate func embeddingText(
    _ topic: EmbeddingText.Topic, _ versions: [EmbeddingText], _ draft: Draft, isConflict: Bool, _ handbook: Handbook
  ) {
    let newest = versions.first
    work(topic.title, .embeddingTextLead, in: .embedding, pitfall: "P6.V8", handbook) {
      form(.post, .action(EmbeddingPaths.text(topic))) {
        problemSummary(draft)
        readers(topic.readers)
        base(version: newest?.number ?? 0, draft, isConflict: isConflict)
        field(EmbeddingTextPages.field(topic), draft, initial: newest?.wording ?? "")
        if isConflict, let newest { otherWording(newest.wording) }
        submit(.save)
      }
      if versions.count > 1 {
        details(.class("fold")) {
          summary(.embeddingTextVersions)
          for version in versions.dropFirst() {
            p(.class("small")) {
              text(.handoverVersion(day: version.madeOn.written(language), number: version.number))
            }
            p(.class("wording"), .autoDirection) { verbatim(version.wording) }
          }
        }
      }
    }
  }
}
