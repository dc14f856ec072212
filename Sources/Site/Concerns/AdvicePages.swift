internal import Community
internal import HTML
internal import Web

enum AdvicePaths {
  static let register = Path<Nothing>("/advice")
  static let advice = Path<ID<Advice>>("/advice/:")
  static let sending = Path<ID<Advice>>("/advice/:/sending")
  static let answer = Path<ID<Advice>>("/advice/:/answer")
  static let telling = Path<ID<Advice>>("/advice/:/telling")
  static let removal = Path<ID<Advice>>("/advice/:/removal")
}

/// The register of advices, for all members; the core group writes, sends, notes what came back and tells.
enum AdvicePages {
  static func routes(_ router: inout Router<Call>) {
    router.get(AdvicePaths.register, register)
    router.get(AdvicePaths.advice, advice)
    router.post(AdvicePaths.advice, from: adviceAgain, revise)
    router.post(AdvicePaths.sending, from: adviceAgain, send)
    router.post(AdvicePaths.answer, from: adviceAgain, note)
    router.post(AdvicePaths.telling, from: adviceAgain, tell)
    router.post(AdvicePaths.removal, from: adviceAgain, discard)
  }

  private static func register(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (sent, drafts, isCore) = try member.read { db in
      let isCore = try member.isCore(db)
      return (try member.advices(db), isCore ? try member.asCoreMember(db).adviceDrafts(db) : [], isCore)
    }
    return try call.page(.adviceTitle, member, place: .journey) {
      $0.adviceRegister(sent, drafts, isCore: isCore, today: call.community.today, call.house.handbook)
    }
  }

  private static func advice(_ member: Member, _ call: Call, _ id: ID<Advice>) throws -> Response {
    let (advice, isCore) = try member.read { db in
      let isCore = try member.isCore(db)
      return (isCore ? try member.asCoreMember(db).advice(id, db) : try member.advice(id, db), isCore)
    }
    return try call.page(.advicePage, member, place: .journey) {
      $0.advice(advice, isCore: isCore, today: call.community.today, call.draft, call.house.handbook)
    }
  }

  private static func revise(_ core: CoreMember, _ call: Call, _ id: ID<Advice>) throws -> Response {
    var form = FormReader(call.draft)
    let (question, addressee) = (form.neededProse(AdviceForms.question), form.title(AdviceForms.addressee))
    guard let question, let addressee else { throw form.problems }
    let edition = try form.edition()
    try saving(AdviceForms.question) {
      try core.member.write {
        try core.revise(id, question: question, addressee: addressee, upon: edition, $0)
      }
    }
    return .seeOther(AdvicePaths.advice(id))
  }

  private static func send(_ core: CoreMember, _ call: Call, _ id: ID<Advice>) throws -> Response {
    var form = FormReader(call.draft)
    let today = call.community.today
    let day = form.day(AdviceForms.sentOn, in: today.adding(-Advice.mostDays)...today, call.language)
    let from = day ?? today
    let due = form.day(AdviceForms.dueOn, in: from.adding(1)...from.adding(Advice.mostDays), call.language)
    guard let day, let due else { throw form.problems }
    try core.member.writeForgetting { try core.send(id, on: day, answerBy: due, $0) }
    return .seeOther(AdvicePaths.advice(id))
  }

  private static func note(_ core: CoreMember, _ call: Call, _ id: ID<Advice>) throws -> Response {
    guard let sentOn = try core.member.read({ try core.advice(id, $0) }).sentOn else { throw Refusal.notFound }
    var form = FormReader(call.draft)
    let outcome = form.choice(AdviceForms.outcome)
    let answer = outcome == .refused ? form.neededProse(AdviceForms.answer) : form.prose(AdviceForms.answer)
    let day = form.day(AdviceForms.answeredOn, in: sentOn...max(sentOn, call.community.today), call.language)
    guard let outcome, let answer, let day else { throw form.problems }
    let edition = try form.edition()
    try saving(AdviceForms.answer) {
      try core.member.write { try core.note(outcome, answer: answer, on: day, to: id, upon: edition, $0) }
    }
    return .seeOther(AdvicePaths.advice(id))
  }

  private static func tell(_ core: CoreMember, _ call: Call, _ id: ID<Advice>) throws -> Response {
    var form = FormReader(call.draft)
    guard let changed = form.neededProse(AdviceForms.changed) else { throw form.problems }
    let edition = try form.edition()
    try saving(AdviceForms.changed) {
      try core.member.write { try core.tell(changed: changed, of: id, upon: edition, $0) }
    }
    return .seeOther(AdvicePaths.advice(id))
  }

  private static func discard(_ core: CoreMember, _ call: Call, _ id: ID<Advice>) throws -> Response {
    try core.member.write { try core.discard(advice: id, $0) }
    return .seeOther(AdvicePaths.register())
  }

  private static func adviceAgain(_ core: CoreMember, _ call: Call, _ id: ID<Advice>) throws -> Response {
    try advice(core.member, call, id)
  }
}
