internal import Community
internal import HTML
internal import Web

/// Writing one text of the plan: a section, or the answer to an objection.
enum PlanTextPages {
  static func field(_ topic: PlanText.Topic) -> Field {
    Field(name: "wording", label: .planWording, hint: topic.hint, kind: .lines(8), limit: topic.limit)
  }

  static func routes(_ router: inout Router<Call>) {
    router.get(PlanPaths.text, text)
    router.post(PlanPaths.text, from: text, save)
  }

  private static func text(_ core: CoreMember, _ call: Call, _ topic: PlanText.Topic) throws -> Response {
    let versions = try core.member.read { try core.member.planTexts(on: topic, $0) }
    return try call.page(topic.title, core.member, place: .journey) {
      $0.planText(topic, versions, call.draft, isConflict: false, call.house.handbook)
    }
  }

  private static func save(_ core: CoreMember, _ call: Call, _ topic: PlanText.Topic) throws -> Response {
    var form = FormReader(call.draft)
    guard let wording = form.prose(field(topic)) else { throw form.problems }
    let base = try call.baseVersion()
    let outdated: [PlanText]? = try core.member.write { db in
      do {
        try core.save(wording, on: topic, upon: base, db)
        return nil
      } catch Refusal.outdated {
        return try core.member.planTexts(on: topic, db)
      }
    }
    guard let outdated else {
      return .seeOther(topic.isObjection ? PlanPaths.objections() + "#" + topic.rawValue : back(to: topic))
    }
    return try call.page(topic.title, core.member, status: 409, place: .journey) {
      $0.planText(topic, outdated, call.draft, isConflict: true, call.house.handbook)
    }
  }

  private static func back(to topic: PlanText.Topic) -> String { PlanPaths.plan() + "#" + topic.rawValue }
}

extension Writer {
  fileprivate func planText(
    _ topic: PlanText.Topic, _ versions: [PlanText], _ draft: Draft, isConflict: Bool, _ handbook: Handbook
  ) {
    let newest = versions.first
    planWork(topic.title, .planTextLead, pitfall: topic == .mission ? "P4.V5" : "P4.V9", handbook) {
      form(.post, .action(PlanPaths.text(topic))) {
        problemSummary(draft)
        base(version: newest?.number ?? 0, draft, isConflict: isConflict)
        if isConflict, let newest { otherWording(newest.wording) }
        readers(topic.isObjection ? .preparationReaders : .planReaders)
        field(PlanTextPages.field(topic), draft, initial: newest?.wording ?? "")
        submit(.save)
      }
      earlierVersions(.planEarlier, versions.map { ($0.number, $0.madeOn, $0.wording) })
    }
  }
}
