internal import Community
internal import HTML
internal import Web

enum CommitmentPaths {
  static let register = Path<Nothing>("/commitments")
  static let promisers = Path<Nothing>("/commitments/promisers")
  static let outcome = Path<ID<Commitment>>("/commitments/:/outcome")
  static let removal = Path<ID<Commitment>>("/commitments/:/removal")

  /// A page of the register, or of what one role or body promised.
  static func page(_ range: CommitmentRange) -> String {
    let who = range.sameAs.map { "&who=" + $0.text } ?? ""
    return register() + "?page=\(range.page)" + who
  }
}

/// The commitments register: who promised what by when, and how it stands.
enum CommitmentPages {
  static let promiser = Field(
    name: "promiser", label: .commitmentPromiser, hint: .commitmentPromiserHint, limit: Title.limit)
  static let promise = Field(name: "promise", label: .commitmentPromise, kind: .lines(2), limit: 300)
  static let dueOn = Field(name: "due-on", label: .commitmentDue, kind: .day)
  static let outcome = "outcome"

  static func routes(_ router: inout Router<Call>) {
    router.get(CommitmentPaths.register, register)
    router.post(CommitmentPaths.register, from: again, note)
    router.get(CommitmentPaths.promisers, promisers)
    router.post(CommitmentPaths.outcome, from: outcomeAgain, close)
    router.post(CommitmentPaths.removal, from: outcomeAgain, remove)
  }

  private static func register(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let range = CommitmentRange(
      page: try call.query("page").map { try page($0) } ?? 1,
      sameAs: try call.query("who").map { try known(ID<Commitment>($0)) })
    let work = try member.read { try CommitmentWork(member, range, ask: call.query("ask"), $0) }
    return try call.page(.commitmentTitle, member, place: .journey) {
      $0.commitments(work, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  private static func page(_ text: String) throws -> Int { try known(Int(pathPart: Substring(text))) }

  private static func known<T>(_ value: T?) throws -> T {
    guard let value else { throw Refusal.notFound }
    return value
  }

  private static func again(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try register(core.member, call, Nothing())
  }

  private static func outcomeAgain(_ core: CoreMember, _ call: Call, _: ID<Commitment>) throws -> Response {
    try register(core.member, call, Nothing())
  }

  private static func note(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let today = call.community.today
    let (promiser, promise) = (form.title(Self.promiser), form.neededProse(Self.promise))
    let day = form.day(dueOn, in: today.adding(-731)...today.adding(1827), call.language)
    guard let promiser, let promise, let day else { throw form.problems }
    try core.member.write { try core.note(promise: promise, by: promiser, dueOn: day, $0) }
    return .seeOther(CommitmentPaths.register())
  }

  private static func promisers(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let all = try member.read { try member.promisers($0) }
    return try call.page(.commitmentPromisers, member, place: .journey) { $0.promisers(all, call.house.handbook) }
  }

  private static func close(_ core: CoreMember, _ call: Call, _ id: ID<Commitment>) throws -> Response {
    let outcome = call.draft[Self.outcome].flatMap(Commitment.Outcome.init)
    guard outcome != nil || call.draft[Self.outcome] == "open" else { throw Refusal.notFound }
    try core.member.write { try core.close(id, as: outcome, $0) }
    return .seeOther(CommitmentPaths.register() + "#c" + id.text)
  }

  private static func remove(_ core: CoreMember, _ call: Call, _ id: ID<Commitment>) throws -> Response {
    try core.member.write { try core.remove(commitment: id, $0) }
    return .seeOther(CommitmentPaths.register())
  }
}

/// A page of the register and all that it is made from, read in one moment.
struct CommitmentWork: Sendable {
  let range: CommitmentRange
  let page: CommitmentPage
  let open, late: Int
  let isCore: Bool
  /// The ask of the plan that was promised, to begin the form with.
  let ask: PlanItem?

  init(_ member: Member, _ range: CommitmentRange, ask: String?, _ db: Snapshot) throws {
    self.range = range
    page = try member.commitments(range, db)
    (open, late) = try member.commitmentCounts(db)
    isCore = try member.isCore(db)
    self.ask = try ask.flatMap { ID<PlanItem>($0) }.flatMap { try member.planItem($0, db) }
  }
}
