internal import Community
internal import HTML
internal import Web

extension PreparationPaths {
  static let existing = Path<Nothing>("/preparation/existing-networks")
  static let existingSearch = Path<Nothing>("/preparation/existing-networks/search")
  static let existingRemoval = Path<ID<ExistingNetwork>>("/preparation/existing-networks/:/removal")
}

/// The networks that exist already, each with a way to reach it.
enum ExistingNetworkPages {
  static let existingName = Field(name: "name", label: .existingName, limit: Title.limit)
  static let contact = Field(name: "contact", label: .existingContact, hint: .existingContactHint, limit: Title.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(PreparationPaths.existing, existing)
    router.post(PreparationPaths.existing, from: existing, addExisting)
    router.post(PreparationPaths.existingSearch, from: existing, searched)
    router.post(PreparationPaths.existingRemoval, from: goneExisting, removeExisting)
  }

  private static func existing(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (all, preparation) = try member.read { (try member.existingNetworks($0), try member.preparation($0)) }
    return try call.page(.existingTitle, member, place: .journey) {
      $0.existing(all, checkedOn: preparation.existingCheckedOn, call.draft, call.house.handbook)
    }
  }

  private static func addExisting(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let (name, contact) = (form.title(existingName), form.title(Self.contact))
    guard let name, let contact else { throw form.problems }
    try member.write { try member.note(existing: name, contact: contact, $0) }
    return .seeOther(PreparationPaths.existing())
  }

  private static func searched(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try member.write { try member.checkExisting(true, $0) }
    return .seeOther(PreparationPaths.existing())
  }

  private static func removeExisting(_ member: Member, _ call: Call, _ id: ID<ExistingNetwork>) throws -> Response {
    try member.write { try member.remove(existing: id, $0) }
    return .seeOther(PreparationPaths.existing())
  }

  private static func goneExisting(_ member: Member, _ call: Call, _: ID<ExistingNetwork>) throws -> Response {
    try existing(member, call, Nothing())
  }
}

extension Writer {
  fileprivate func existing(_ all: [ExistingNetwork], checkedOn: Day?, _ draft: Draft, _ handbook: Handbook) {
    work(.existingTitle, .existingLead, pitfall: "P1.V4", handbook) {
      if let checkedOn { p(.class("seen")) { text(.existingChecked(day: checkedOn.written(language))) } }
      ul(.class("rows")) {
        for network in all {
          li {
            span(.class("strong"), .autoDirection) { verbatim(network.name) }
            p(.class("small"), .autoDirection) { verbatim(network.contact) }
            removal(PreparationPaths.existingRemoval(network.id), network.name)
          }
        }
      }
      form(.post, .action(PreparationPaths.existing())) {
        h2(.existingAdd)
        problemSummary(draft)
        readers(.preparationReaders)
        field(ExistingNetworkPages.existingName, draft)
        field(ExistingNetworkPages.contact, draft)
        submit(.existingSubmit)
      }
      if checkedOn == nil {
        form(.post, .action(PreparationPaths.existingSearch())) {
          p(.existingNoneText)
          button(.existingNone, .type("submit"), .class("btn quiet"))
        }
      }
    }
  }
}
