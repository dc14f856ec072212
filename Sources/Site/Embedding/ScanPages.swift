internal import Community
internal import HTML
internal import Web

/// The embedding scan: six elements, and what falls when something falls away.
enum ScanPages {
  static let document = Field(
    name: "document", label: .embeddingDocument, hint: .embeddingDocumentHint, limit: Title.limit)
  static let location = Field(
    name: "location", label: .embeddingLocation, hint: .embeddingLocationHint, limit: EmbeddingElement.locationLimit)
  static let ends = Field(name: "ends-on", label: .embeddingEndsOn, kind: .day)
  static let role = Field(name: "role", label: .embeddingRole)
  static let (sponsor, money, aside) = ("leans-sponsor", "leans-money", "set-aside")

  static func routes(_ router: inout Router<Call>) {
    router.get(EmbeddingPaths.scan, scan)
    router.get(EmbeddingPaths.element, element)
    router.post(EmbeddingPaths.element, from: element, save)
  }

  private static func scan(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (scan, isCore) = try member.read { (try member.embeddingScan($0), try member.isCore($0)) }
    return try call.page(.embeddingTitle, member, place: .journey) {
      $0.scan(scan, isCore: isCore, call.house.handbook)
    }
  }

  private static func element(_ core: CoreMember, _ call: Call, _ kind: EmbeddingElement.Kind) throws -> Response {
    let all = try core.member.read { try core.member.embeddingElements($0) }
    let element = all.first { $0.kind == kind } ?? EmbeddingElement(kind)
    return try call.page(kind.title, core.member, place: .journey) {
      $0.editElement(element, call.draft, call.house.handbook)
    }
  }

  private static func save(_ core: CoreMember, _ call: Call, _ kind: EmbeddingElement.Kind) throws -> Response {
    var form = FormReader(call.draft)
    let today = call.community.today
    let title = form.isBlank(document) ? nil : form.title(document)
    let place = form.prose(location)
    let day =
      form.isBlank(ends)
      ? nil : form.day(ends, in: today.adding(-366)...today.adding(EmbeddingElement.mostDaysAhead), call.language)
    let key = call.draft[role.name].flatMap(KeyRole.init)
    if key == nil, !form.isBlank(role) { form.complain(role, .problemPick) }
    let base = try form.edition()
    guard let place, form.problems.isEmpty else { throw form.problems }
    try saving(document) {
      try core.member.write {
        try core.save(
          kind, document: title, location: place, role: key, endsOn: day, leansOnSponsor: call.draft.has(sponsor),
          leansOnMoney: call.draft.has(money), isSetAside: call.draft.has(aside), upon: base, $0)
      }
    }
    return .seeOther(EmbeddingPaths.scan() + "#" + kind.rawValue)
  }
}

extension Writer {
  fileprivate func scan(_ scan: EmbeddingScan, isCore: Bool, _ handbook: Handbook) {
    work(.embeddingTitle, .embeddingLead, in: .embedding, pitfall: "P6.V3", handbook) {
      p(.embeddingComplete(count: scan.complete), .class("strong"))
      h2(.embeddingPictureTitle)
      scanFigure(scan)
      for loss in EmbeddingScan.Loss.allCases { scanLoss(loss, scan) }
      h2(.embeddingElements)
      if isCore { readers(.preparationReaders) }
      ul(.class("rows")) {
        for element in scan.elements { li(.id(element.kind.rawValue)) { scanElement(element, isCore: isCore) } }
      }
    }
  }

  /// Which elements fall with a loss, and why.
  private func scanLoss(_ loss: EmbeddingScan.Loss, _ scan: EmbeddingScan) {
    h3(loss.sentence(scan.falling(without: loss)))
    if scan.falling(without: loss) == 0 { p(.embeddingNothingFalls, .class("quiet-text")) }
    ul {
      for element in scan.elements {
        if case .falls(let cause) = scan.verdict(on: element, without: loss) {
          li {
            text(element.kind.title)
            verbatim(": ")
            text(cause.phrase)
          }
        }
      }
    }
  }

  private func scanElement(_ element: EmbeddingElement, isCore: Bool) {
    h3(element.kind.title)
    p(element.kind.hint, .class("small"))
    if element.setAsideOn != nil {
      p(.embeddingLeftOut)
    } else if element.revision == 0 {
      p(.embeddingNothingYet, .class("quiet-text"))
    } else {
      p(.autoDirection) {
        if let document = element.document { verbatim(document) } else { span(.embeddingNoDocument, .class("flagged")) }
        if !element.location.isEmpty { verbatim(" · " + element.location) }
      }
      p(.class("small")) {
        if let role = element.role { text(role.title) } else { span(.embeddingNoRole, .class("flagged")) }
        if let day = element.endsOn { verbatim(" · " + Phrase.embeddingUntil(day: day.written(language))[language]) }
        if element.leansOnSponsor { verbatim(" · " + Phrase.embeddingLeansSponsor[language]) }
        if element.leansOnMoney { verbatim(" · " + Phrase.embeddingLeansMoney[language]) }
      }
    }
    if isCore {
      p(.class("line-actions")) {
        a(.href(EmbeddingPaths.element(element.kind))) {
          text(.embeddingEdit)
          span(.class("hidden-label")) { verbatim(" " + element.kind.title[language]) }
        }
      }
    }
  }

  fileprivate func editElement(_ element: EmbeddingElement, _ draft: Draft, _ handbook: Handbook) {
    work(element.kind.title, element.kind.hint, in: .embedding, pitfall: "P6.V6", handbook) {
      form(.post, .action(EmbeddingPaths.element(element.kind))) {
        problemSummary(draft)
        readers(.preparationReaders)
        edition(
          element.revision, draft,
          standing: [
            (.embeddingDocument, element.document ?? ""), (.embeddingLocation, element.location),
            (.embeddingRole, (element.role?.title ?? .embeddingNoRole)[language]),
            (.embeddingEndsOn, element.endsOn?.written(language) ?? ""),
          ])
        field(ScanPages.document, draft, initial: element.document ?? "")
        field(ScanPages.location, draft, initial: element.location)
        elementRole(element, draft)
        field(ScanPages.ends, draft, initial: element.endsOn?.text ?? "")
        elementBox(ScanPages.sponsor, .embeddingLeansSponsor, element.leansOnSponsor, draft)
        elementBox(ScanPages.money, .embeddingLeansMoney, element.leansOnMoney, draft)
        if element.kind.maySetAside {
          elementBox(ScanPages.aside, .embeddingSetAside, element.setAsideOn != nil, draft)
        }
        submit(.save)
      }
      p { a(.href(EmbeddingPaths.scan())) { text(.embeddingTitle) } }
    }
  }

  private func elementRole(_ element: EmbeddingElement, _ draft: Draft) {
    let chosen = draft[ScanPages.role.name] ?? element.role?.rawValue ?? ""
    let problem = draft.problems[ScanPages.role.name] as? Phrase
    div(.class("field")) {
      label(.embeddingRole, .for(ScanPages.role.name))
      if let problem { p(problem, .class("problem")) }
      select(.id(ScanPages.role.name), .name(ScanPages.role.name), .when(problem != nil, .invalid)) {
        option(.value(""), .when(chosen.isEmpty, .selected)) { text(.embeddingNoRole) }
        for role in KeyRole.allCases {
          option(.value(role.rawValue), .when(chosen == role.rawValue, .selected)) { text(role.title) }
        }
      }
    }
  }

  private func elementBox(_ name: String, _ phrase: Phrase, _ isStanding: Bool, _ draft: Draft) {
    label(.class("check"), .for(name)) {
      input(
        .id(name), .type("checkbox"), .name(name), .value("yes"),
        .when(draft.has(Self.editionField) ? draft.has(name) : isStanding, .checked))
      text(phrase)
    }
  }
}
