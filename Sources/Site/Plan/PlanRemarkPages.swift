internal import Community
internal import HTML
internal import Web

/// The version that lies before the members, and their remarks, without a name.
enum PlanRemarkPages {
  static let wording = Field(name: "wording", label: .planRemarkWording, kind: .lines(4), limit: Prose.limit)
  static let section = "section"

  static func answer(_ id: ID<PlanRemark>) -> Field {
    Field(name: "answer-" + id.text, label: .planRemarkAnswer, kind: .lines(2), limit: Prose.limit)
  }

  static func routes(_ router: inout Router<Call>) {
    router.get(PlanPaths.remarks, remarks)
    router.post(PlanPaths.remarks, from: remarks, leave)
    router.post(PlanPaths.remarkAnswer, from: again, answer)
    router.post(PlanPaths.remarkRemoval, from: again, remove)
  }

  private static func remarks(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (version, remarks, isCore) = try member.read { db in
      let version = try member.planVersionPut(db)
      let remarks = try version.map { try member.planRemarks(on: $0.number, db) } ?? []
      return (version, remarks, try member.isCore(db))
    }
    return try call.page(.planRemarks, member, place: .journey) {
      $0.planRemarks(version, remarks, isCore: isCore, call.draft, call.house.handbook)
    }
  }

  private static func again(_ core: CoreMember, _ call: Call, _: ID<PlanRemark>) throws -> Response {
    try remarks(core.member, call, Nothing())
  }

  private static func leave(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let version = try call.baseVersion()
    var form = FormReader(call.draft)
    let wording = form.neededProse(Self.wording)
    let section = call.draft[Self.section].flatMap(Plan.Section.init)
    if section == nil { form.complain(Field(name: Self.section, label: .planRemarkSection), .problemNoOption) }
    guard let wording, let section else { throw form.problems }
    try member.write { try member.remark(wording, on: section, ofVersion: version, $0) }
    return .seeOther(PlanPaths.remarks())
  }

  private static func answer(_ core: CoreMember, _ call: Call, _ id: ID<PlanRemark>) throws -> Response {
    var form = FormReader(call.draft)
    let base = try call.baseVersion()
    guard let answer = form.neededProse(Self.answer(id)) else { throw form.problems }
    let isOutdated = try core.member.write { db in
      do {
        try core.answer(id, with: answer, upon: base, db)
        return false
      } catch Refusal.outdated { return true }
    }
    // Somebody else answered meanwhile: their answer stands on the page, and what was written stays in the form.
    if isOutdated { throw Problems(Self.answer(id).name, Phrase.planRemarkAnswered) }
    return .seeOther(PlanPaths.remarks())
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<PlanRemark>) throws -> Response {
    try core.member.write { try core.remove(planRemark: id, $0) }
    return .seeOther(PlanPaths.remarks())
  }
}

extension Writer {
  fileprivate func planRemarks(
    _ version: PlanVersion?, _ remarks: [PlanRemark], isCore: Bool, _ draft: Draft, _ handbook: Handbook
  ) {
    planWork(.planRemarks, .planRemarksLead, pitfall: "P4.V9", handbook) {
      if let version {
        problemSummary(draft)
        p(.class("strong")) {
          a(.href(PlanPaths.version(version.number))) { text(.noteVersion(number: version.number)) }
          verbatim(" · ")
          day(version.madeOn)
        }
        remarkForm(version, draft)
        for section in Plan.Section.allCases {
          let own = remarks.filter { $0.section == section }
          if !own.isEmpty {
            h2(section.title)
            ul(.class("rows")) { for remark in own { li { planRemark(remark, isCore: isCore, draft) } } }
          }
        }
        if remarks.isEmpty { p(.planNoRemarks, .class("quiet-text")) }
      } else {
        p(.planNothingPut)
      }
    }
  }

  private func remarkForm(_ version: PlanVersion, _ draft: Draft) {
    form(.post, .action(PlanPaths.remarks())) {
      input(.type("hidden"), .name("base"), .value(String(version.number)))
      readers(.planRemarkReaders)
      div(.class("field")) {
        label(.planRemarkSection, .for(PlanRemarkPages.section))
        select(.id(PlanRemarkPages.section), .name(PlanRemarkPages.section)) {
          for section in Plan.Section.allCases where version.plan.has(section) {
            option(
              .value(section.rawValue), .when(draft[PlanRemarkPages.section] == section.rawValue, .selected)
            ) { text(section.title) }
          }
        }
      }
      field(PlanRemarkPages.wording, draft)
      submit(.planRemarkSubmit)
    }
  }

  private func planRemark(_ remark: PlanRemark, isCore: Bool, _ draft: Draft) {
    p(.class("written"), .autoDirection) { verbatim(remark.wording) }
    p(.class("small")) { day(remark.madeOn) }
    let field = PlanRemarkPages.answer(remark.id)
    if let day = remark.answeredOn {
      div(.class("note answered")) {
        p(.class("small")) { text(.planRemarkDone(day: day.written(language))) }
        p(.class("written"), .autoDirection) { verbatim(remark.answer) }
      }
    }
    if isCore {
      details(.when(draft.problems[field.name] != nil, .open)) {
        summary(remark.answeredOn == nil ? .planRemarkHandle : .planRemarkChange)
        form(.post, .action(PlanPaths.remarkAnswer(remark.id))) {
          input(.type("hidden"), .name("base"), .value(String(remark.revision)))
          self.field(field, draft, initial: remark.answer)
          p { button(.planRemarkSave, .type("submit"), .class("btn quiet")) }
        }
      }
    }
    if isCore { removal(PlanPaths.remarkRemoval(remark.id), String(remark.wording.prefix(60))) }
  }
}
