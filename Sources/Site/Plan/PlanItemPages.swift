internal import Community
internal import HTML
internal import Web

/// Writing one line of the plan. A new one gets its identifier in the form, so that sending it twice makes one.
enum PlanItemPages {
  /// The hidden field that makes a form which is sent twice make one line.
  static let once = "once"

  static func routes(_ router: inout Router<Call>) {
    router.get(PlanPaths.newItem, new)
    router.post(PlanPaths.newItem, from: new, add)
    router.get(PlanPaths.item, item)
    router.post(PlanPaths.item, from: item, save)
    router.post(PlanPaths.itemRemoval, from: item, remove)
  }

  private static func new(_ core: CoreMember, _ call: Call, _ kind: PlanItem.Kind) throws -> Response {
    try form(core, call, PlanItemWork(id: call.community.newPlanItem(), kind: kind, isNew: true))
  }

  private static func add(_ core: CoreMember, _ call: Call, _ kind: PlanItem.Kind) throws -> Response {
    guard let id = ID<PlanItem>(call.draft[once] ?? "") else { throw Refusal.notFound }
    return try save(core, call, kind, id, upon: 0)
  }

  private static func item(_ core: CoreMember, _ call: Call, _ id: ID<PlanItem>) throws -> Response {
    let standing = try core.member.read { try core.member.planItem(id, $0) }
    // A line that somebody took away meanwhile is known by the form it is written in.
    guard let kind = standing?.kind ?? call.draft["kind"].flatMap(PlanItem.Kind.init) else { throw Refusal.notFound }
    return try form(core, call, PlanItemWork(id: id, kind: kind, standing: standing))
  }

  private static func form(_ core: CoreMember, _ call: Call, _ work: PlanItemWork) throws -> Response {
    try call.page(work.kind.name, core.member, place: .journey) {
      $0.planItem(work, call.draft, call.house.handbook)
    }
  }

  private static func save(_ core: CoreMember, _ call: Call, _ id: ID<PlanItem>) throws -> Response {
    guard let kind = call.draft["kind"].flatMap(PlanItem.Kind.init) else { throw Refusal.notFound }
    return try save(core, call, kind, id, upon: try call.baseVersion())
  }

  private static func save(
    _ core: CoreMember, _ call: Call, _ kind: PlanItem.Kind, _ id: ID<PlanItem>, upon base: Int
  ) throws -> Response {
    let new = try PlanItemForm.read(kind, call)
    let theirs: PlanItem? = try core.member.write { db in
      do {
        try core.save(new, as: id, upon: base, db)
        return nil
      } catch Refusal.outdated {
        return try core.member.planItem(id, db)
      } catch Refusal.tooMany {
        // Somebody else filled the last place meanwhile: what was written stays in the form.
        throw Problems("title", kind == .goal ? Phrase.planGoalsFull : Phrase.planLinesFull(count: kind.most))
      }
    }
    guard let theirs else { return .seeOther(PlanPaths.plan() + "#" + kind.section.rawValue) }
    let work = PlanItemWork(id: id, kind: kind, standing: theirs, isConflict: true)
    return try call.page(kind.name, core.member, status: 409, place: .journey) {
      $0.planItem(work, call.draft, call.house.handbook)
    }
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<PlanItem>) throws -> Response {
    let base = try call.baseVersion()
    try core.member.write { try core.remove(planItem: id, upon: base, $0) }
    return .seeOther(PlanPaths.plan())
  }
}

/// A line while it is written.
struct PlanItemWork: Sendable {
  let id: ID<PlanItem>
  let kind: PlanItem.Kind
  /// The line as it stands; nil for a new one.
  var standing: PlanItem?
  /// Whether somebody else changed it meanwhile.
  var isConflict = false
  /// Whether it is a line that was never saved.
  var isNew = false
}

extension PlanItem.Kind {
  /// The section of the plan in which lines of this kind stand.
  var section: Plan.Section { Plan.Section.allCases.first { $0.kinds.contains(self) } ?? .goals }

  /// The pitfall of the handbook that belongs to it.
  fileprivate var pitfall: String {
    switch self {
    case .goal: "P4.V2"
    case .ask: "P4.V1"
    case .offer: "P4.V6"
    case .hours: "P4.V8"
    case .cost: "P4.V4"
    case .date: "P4.V10"
    }
  }
}

extension Writer {
  fileprivate func planItem(_ work: PlanItemWork, _ draft: Draft, _ handbook: Handbook) {
    let (kind, standing) = (work.kind, work.standing)
    planWork(standing == nil ? kind.addition : kind.name, kind.teaching, pitfall: kind.pitfall, handbook) {
      form(.post, .action(work.isNew ? PlanPaths.newItem(kind) : PlanPaths.item(work.id))) {
        problemSummary(draft)
        if work.isNew {
          input(.type("hidden"), .name(PlanItemPages.once), .value(draft[PlanItemPages.once] ?? work.id.text))
        } else {
          input(.type("hidden"), .name("kind"), .value(kind.rawValue))
          base(version: standing?.revision ?? 0, draft, isConflict: work.isConflict)
          if work.isConflict, let standing { other { planLine(standing) } }
        }
        readers(.planReaders)
        planFields(kind, standing, draft)
        submit(.save)
      }
    }
  }

  private func planFields(_ kind: PlanItem.Kind, _ standing: PlanItem?, _ draft: Draft) {
    let parts = PlanItemForm.initial(standing)
    for part in PlanItemForm.fields(kind) {
      field(part, draft, initial: parts[part.name] ?? "")
    }
    if kind == .goal { planLevels(parts[PlanItemForm.level] ?? "", draft) }
  }

  private func planLevels(_ chosen: String, _ draft: Draft) {
    fieldset(.class("choice"), .id(PlanItemForm.level)) {
      legend(.planGoalLevel)
      p(.planLevelHint, .class("hint"))
      if let problem = draft.problems[PlanItemForm.level] as? Phrase { p(problem, .class("problem")) }
      for level in PlanItem.Level.allCases {
        label(.class("check")) {
          input(
            .type("radio"), .name(PlanItemForm.level), .value(level.rawValue),
            .when((draft[PlanItemForm.level] ?? chosen) == level.rawValue, .checked))
          text(level.name)
        }
      }
    }
  }
}
