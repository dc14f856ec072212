internal import Community
internal import HTML
internal import Web

extension PreparationPaths {
  static let notUs = Path<Nothing>("/preparation/what-we-are-not")
}

/// What the network is not.
enum LimitsPages {
  static let notUsField = Field(
    name: "not-us", label: .notUsOwn, hint: .notUsOwnHint, kind: .lines(4), limit: Prose.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(PreparationPaths.notUs, notUs)
    router.post(PreparationPaths.notUs, from: notUs, agreeNotUs)
  }

  private static func notUs(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (preparation, compass) = try member.read { (try member.preparation($0), try member.compass($0)) }
    return try call.page(.notUsTitle, member, place: .journey) {
      $0.notUs(preparation, compass, call.draft, call.house.handbook)
    }
  }

  private static func agreeNotUs(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let text = form.prose(notUsField) else { throw form.problems }
    let ticked = call.draft.all("option")
    let chosen = Set(ticked.compactMap(Compass.Option.init)).filter { $0.decision == .limits }
    // No box on the page gives another value: the form was made up.
    guard Set(ticked) == Set(chosen.map(\.rawValue)) else { throw Refusal.notFound }
    try member.write { db in
      try member.agree(notUs: text, db)
      try member.choose(chosen.isEmpty ? .unknown : .chosen(chosen), in: .limits, db)
    }
    return .seeOther(JourneyPaths.phase(1))
  }
}

extension Writer {
  fileprivate func notUs(_ preparation: Preparation, _ compass: Compass, _ draft: Draft, _ handbook: Handbook) {
    work(.notUsTitle, .notUsLead, pitfall: "P1.V5", handbook) {
      if let day = preparation.notUsAcceptedOn { p(.class("seen")) { text(.notUsAgreed(day: day.written(language))) } }
      form(.post, .action(PreparationPaths.notUs())) {
        problemSummary(draft)
        readers(.preparationReaders)
        fieldset(.class("choice")) {
          legend(.notUsUsual)
          for option in Compass.Decision.limits.options {
            if let section = handbook[option.rawValue] {
              let isChosen =
                draft.isEmpty
                ? compass.has(option) || compass[.limits] == .open : draft.contains("option", option.rawValue)
              div(.class("opt")) {
                input(
                  .type("checkbox"), .name("option"), .value(option.rawValue), .id(option.rawValue),
                  .describedBy(option.rawValue + "-more"), .when(isChosen, .checked))
                div {
                  label(section.title, .for(option.rawValue))
                  div(.class("consequences"), .id(option.rawValue + "-more")) { prose(section) }
                }
              }
            }
          }
        }
        field(LimitsPages.notUsField, draft, initial: preparation.notUs)
        submit(.notUsSubmit)
      }
    }
  }
}
