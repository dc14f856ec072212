internal import Community
internal import HTML
internal import Web

/// The reading versions of the plan: the same plan for five readers, each without what they should not see.
enum PlanReadingPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(PlanPaths.reading, reading)
    router.get(PlanPaths.readingPDF, pdf)
    router.get(PlanPaths.onePagePDF, onePage)
  }

  private static func reading(_ member: Member, _ call: Call, _ reader: PlanReader) throws -> Response {
    let (work, isCore) = try member.read {
      (try PlanReadingWork(member, reader, today: call.community.today, $0), try member.isCore($0))
    }
    return try call.page(.planReadings, member, place: .journey) { $0.planReading(work, isCore: isCore) }
  }

  private static func pdf(_ member: Member, _ call: Call, _ reader: PlanReader) throws -> Response {
    let work = try member.read { try PlanReadingWork(member, reader, today: call.community.today, $0) }
    let writer = Writer(call.language)
    writer.planSheet(work)
    return call.pdf(writer.bytes, name: call.language == .nl ? "plan-van-aanpak.pdf" : "plan-of-action.pdf")
  }

  private static func onePage(_ member: Member, _ call: Call, _ reader: PlanReader) throws -> Response {
    let work = try member.read { try PlanReadingWork(member, reader, today: call.community.today, $0) }
    let writer = Writer(call.language)
    writer.planOnePage(work)
    return call.pdf(
      writer.bytes, name: call.language == .nl ? "plan-op-een-bladzijde.pdf" : "plan-on-one-page.pdf")
  }
}

/// What a reader sees: of the newest version, or of the draft while there is none.
struct PlanReadingWork: Sendable {
  let network: Network
  let reading: PlanReading
  /// The version it is made from; nil for the draft.
  let number: Int?
  let day: Day
  /// What the reader promised themselves, each with how it stands; only with a link.
  let promises: [(promise: Commitment, age: Commitment.Age)]

  init(_ shared: SharedReading, today: Day) {
    network = shared.network
    reading = shared.reading
    number = shared.version
    day = shared.madeOn
    promises = shared.promises.map { ($0, $0.age(on: today)) }
  }

  init(_ member: Member, _ reader: PlanReader, today: Day, _ db: Snapshot) throws {
    network = member.network
    let newest = try member.newestPlanVersion(db)
    number = newest?.number
    day = newest?.madeOn ?? today
    promises = []
    reading = try (newest?.plan ?? member.plan(db)).reading(for: reader)
  }
}

extension PlanReader {
  var name: Phrase {
    switch self {
    case .sponsor: .planReaderSponsor
    case .hr: .planReaderHr
    case .worksCouncil: .planReaderWorksCouncil
    case .manager: .planReaderManager
    case .colleague: .planReaderColleague
    }
  }

  /// What this reader sees, and what not, in a sentence.
  var sees: Phrase {
    switch self {
    case .sponsor: .planSeesSponsor
    case .hr: .planSeesHr
    case .worksCouncil: .planSeesWorksCouncil
    case .manager: .planSeesManager
    case .colleague: .planSeesColleague
    }
  }
}

extension PlanReading {
  /// The title of a section: one of asks and offers in which only offers are left is not called both.
  func title(of section: Plan.Section) -> Phrase {
    let used = section.kinds.filter { !plan.items($0).isEmpty }
    guard section.kinds.count > 1, used.count == 1 else { return section.title }
    switch used[0] {
    case .ask: return .planAsks
    case .offer: return .planOffers
    case .goal, .hours, .cost, .date: return used[0].name
    }
  }
}

extension Writer {
  fileprivate func planReading(_ work: PlanReadingWork, isCore: Bool) {
    let reading = work.reading
    div(.class("p4")) {
      planTrail()
      h1(.planReadings)
      p(.planReadingsLead, .class("lead"))
      nav(.label(.planReadingsChoice), .class("tabs")) {
        for reader in PlanReader.allCases {
          a(.href(PlanPaths.reading(reader)), .when(reader == reading.reader, .currentPage)) { text(reader.name) }
        }
      }
      div(.class("two")) {
        article(.class("sheet")) { planReadingBody(work) }
        aside(.class("side")) {
          section(.class("note")) {
            h2(reading.reader.name, .class("h3"))
            p(reading.reader.sees)
            if reading.leftOut > 0 { p(.planLeftOut(count: reading.leftOut), .class("strong")) }
            p { a(.class("btn"), .href(PlanPaths.onePagePDF(reading.reader))) { text(.planOnePage) } }
            p { a(.class("btn quiet"), .href(PlanPaths.readingPDF(reading.reader))) { text(.planPdf) } }
            if isCore { p { a(.href(ReadingLinkPaths.all())) { text(.shareTitle) } } }
          }
        }
      }
    }
  }

  /// What a reader reads, from the name of the network on.
  func planReadingBody(_ work: PlanReadingWork) {
    p(.class("eyebrow")) { text(.planTitle) }
    h2(.autoDirection, .class("h1")) { verbatim(work.network.name) }
    p(.class("small")) { planOrigin(work) }
    if work.reading.sections.isEmpty { p(.planReadingEmpty) }
    for section in work.reading.sections {
      h3(work.reading.title(of: section))
      if let topic = section.topic {
        p(.autoDirection) { verbatim(work.reading.plan.texts[topic] ?? "") }
      } else {
        planReadingLines(section, work.reading.plan)
      }
    }
  }

  /// The lines of a section, below a heading of the third level.
  private func planReadingLines(_ section: Plan.Section, _ plan: Plan) {
    let used = section.kinds.filter { !plan.items($0).isEmpty }
    for kind in used {
      if used.count > 1 { h4(kind.name) }
      ul(.class("plan-lines")) { for item in plan.items(kind) { li { planLine(item) } } }
    }
  }

  /// The organisation, and which version of which day this is.
  func planOrigin(_ work: PlanReadingWork) {
    verbatim(work.network.organisation)
    verbatim(" · ")
    if let number = work.number { text(.noteVersion(number: number)) } else { text(.planDraft) }
    verbatim(" · ")
    day(work.day)
  }
}
