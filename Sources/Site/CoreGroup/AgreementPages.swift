internal import Community
internal import HTML
internal import Web

/// An agreement and how the reader stands to it, read in one moment.
struct AgreementState: Sendable {
  let standing: Agreement.Standing
  let group: CoreGroup
  let isCore: Bool
  /// Whether the reader is in a formed core group, and so can accept.
  let isIn: Bool
  /// The version that the reader accepted last.
  let own: Int?
  /// Who did not accept the newest version yet; for the core group only.
  let waiting: [Colleague]

  init(_ agreement: Agreement, _ member: Member, _ db: Snapshot) throws {
    standing = try member.standing(of: agreement, db)
    group = try member.coreGroup(db)
    isCore = try member.isCore(db)
    isIn = group[member.person.id] != nil
    let core = isCore ? try member.asCoreMember(db) : nil
    own = try core?.ownAcceptance(of: agreement, db)
    waiting = try core?.waiting(for: agreement, db) ?? []
  }

  var newest: Agreement.Version? { standing.newest }
  var hasAccepted: Bool { newest != nil && own == newest?.number }
}

/// What the core group agrees with each other: read, edit, accept, look back.
enum AgreementPages {
  static let wording = Field(
    name: "text", label: .coreAgreementField, hint: .coreAgreementFieldHint, kind: .lines(18), limit: Agreement.limit)

  static func routes(_ router: inout Router<Call>) {
    router.get(CoreGroupPaths.agreements, all)
    router.get(CoreGroupPaths.agreement, one)
    router.get(CoreGroupPaths.agreementText, edit)
    router.post(CoreGroupPaths.agreementText, from: edit, save)
    router.post(CoreGroupPaths.acceptance, from: oneAgain, accept)
    router.get(CoreGroupPaths.agreementVersions, versions)
    router.get(CoreGroupPaths.agreementVersion, version)
  }

  private static func all(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let states = try member.read { db in try Agreement.allCases.map { try AgreementState($0, member, db) } }
    return try call.page(.coreAgreements, member, place: .journey) { $0.agreements(states, call.house.handbook) }
  }

  private static func one(_ member: Member, _ call: Call, _ agreement: Agreement) throws -> Response {
    let state = try member.read { try AgreementState(agreement, member, $0) }
    return try call.page(agreement.title, member, place: .journey) {
      $0.agreement(state, call.draft, call.house.handbook)
    }
  }

  private static func oneAgain(_ core: CoreMember, _ call: Call, _ agreement: Agreement) throws -> Response {
    try one(core.member, call, agreement)
  }

  private static func edit(_ core: CoreMember, _ call: Call, _ agreement: Agreement) throws -> Response {
    let newest = try core.member.read { try core.member.standing(of: agreement, $0).newest }
    return try call.page(agreement.title, core.member, place: .journey) {
      $0.agreementForm(agreement, newest, theirs: nil, call.draft, call.house.handbook)
    }
  }

  private static func save(_ core: CoreMember, _ call: Call, _ agreement: Agreement) throws -> Response {
    var form = FormReader(call.draft)
    guard let text = form.neededProse(wording) else { throw form.problems }
    guard let base = Int((call.draft["base"] ?? "").prefix(9)), base >= 0 else { throw Refusal.notFound }
    let language = call.draft["language"].flatMap(Language.init) ?? call.language
    do {
      try core.member.write { try core.save(text, language: language.code, of: agreement, upon: base, $0) }
    } catch Refusal.outdated {
      let newest = try core.member.read { try core.member.standing(of: agreement, $0).newest }
      return try call.page(agreement.title, core.member, status: 409, place: .journey) {
        $0.agreementForm(agreement, newest, theirs: newest, call.draft, call.house.handbook)
      }
    }
    return .seeOther(CoreGroupPaths.agreement(agreement))
  }

  private static func accept(_ core: CoreMember, _ call: Call, _ agreement: Agreement) throws -> Response {
    if call.draft.has("withdraw") {
      try core.member.write { try core.withdraw(from: agreement, $0) }
      return .seeOther(CoreGroupPaths.agreement(agreement))
    }
    guard let number = Int((call.draft["number"] ?? "").prefix(9)) else { throw Refusal.notFound }
    do {
      try core.member.write { try core.accept(number, of: agreement, $0) }
    } catch Refusal.outdated {
      throw Problems("acceptance", Phrase.problemNewerText)
    }
    return .seeOther(CoreGroupPaths.agreement(agreement))
  }

  private static func versions(_ member: Member, _ call: Call, _ agreement: Agreement) throws -> Response {
    let all = try member.read { try member.versions(of: agreement, $0) }
    return try call.page(.noteVersionsTitle, member, place: .journey) { $0.agreementVersions(agreement, all) }
  }

  private static func version(_ member: Member, _ call: Call, _ address: AgreementVersionAddress) throws -> Response {
    let (agreement, number) = (address.agreement, address.number)
    let (version, earlier) = try member.read { db in
      (
        try member.version(number, of: agreement, db),
        number > 1 ? try member.version(number - 1, of: agreement, db) : nil
      )
    }
    return try call.page(.noteVersion(number: number), member, place: .journey) {
      $0.agreementVersion(agreement, version, since: earlier)
    }
  }
}
