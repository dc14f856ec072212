internal import SQL

/// The plan, its versions and the commitments in the export.
struct ExportedPlan: Encodable, Sendable {
  struct Wording: Encodable { let number: Int, madeOn, wording: String }
  struct Line: Encodable {
    let kind, title: String
    let parts: PlanItem.Parts
  }
  struct Fact: Encodable {
    let subject, day, explanation: String
    let answers: Int?
  }
  struct Remark: Encodable { let section, wording, madeOn, answer: String, answeredOn: String? }
  struct Version: Encodable {
    let number: Int
    let madeOn: String
    let putOn: String?
    let texts: [String: String]
    let lines: [Line]
    let remarks: [Remark]
  }
  struct Rating: Encodable { let objection, strength, toldOn: String, answer: Int }
  struct Decision: Encodable { let outcome, decidedOn, reason: String, againOn: String? }
  struct Promise: Encodable { let promiser, promise, madeOn, dueOn: String, outcome, closedOn: String? }

  let texts: [String: [Wording]]
  let lines: [Line]
  let facts: [Fact]
  let versions: [Version]
  let ratings: [Rating]
  let decisions: [Decision]
  let commitments: [Promise]

  init(_ member: Member, _ db: Snapshot) throws {
    var texts: [String: [Wording]] = [:]
    for topic in PlanText.Topic.allCases {
      let all = try member.planTexts(on: topic, db)
      guard !all.isEmpty else { continue }
      texts[topic.rawValue] = all.map { Wording(number: $0.number, madeOn: $0.madeOn.text, wording: $0.wording) }
    }
    self.texts = texts
    lines = try member.planItems(db).map(Line.init)
    let facts = try member.planFacts(db)
    self.facts = PlanFact.Subject.allCases.compactMap { facts[$0] }.map {
      Fact(subject: $0.subject.rawValue, day: $0.day.text, explanation: $0.explanation, answers: $0.answers)
    }
    versions = try member.planVersions(db).map { try Version(member.planVersion($0.number, db), member, db) }
    let ratings = try member.objectionRatings(db)
    self.ratings = PlanText.Topic.objections.compactMap { topic in
      ratings[topic].map {
        Rating(objection: topic.rawValue, strength: $0.strength.rawValue, toldOn: $0.toldOn.text, answer: $0.answer)
      }
    }
    decisions = try member.planDecisions(db).map {
      Decision(outcome: $0.outcome.rawValue, decidedOn: $0.decidedOn.text, reason: $0.reason, againOn: $0.againOn?.text)
    }
    commitments = try member.allCommitments(db).map {
      Promise(
        promiser: $0.promiser, promise: $0.promise, madeOn: $0.madeOn.text, dueOn: $0.dueOn.text,
        outcome: $0.outcome?.rawValue, closedOn: $0.closedOn?.text)
    }
  }
}

extension ExportedPlan.Line {
  fileprivate init(_ item: PlanItem) {
    self.init(kind: item.kind.rawValue, title: item.title, parts: item.contents.parts)
  }
}

extension ExportedPlan.Version {
  fileprivate init(_ version: PlanVersion, _ member: Member, _ db: Snapshot) throws {
    self.init(
      number: version.number, madeOn: version.madeOn.text, putOn: version.putOn?.text,
      texts: Dictionary(uniqueKeysWithValues: version.plan.texts.map { ($0.key.rawValue, $0.value) }),
      lines: version.plan.items.map(ExportedPlan.Line.init),
      remarks: try member.planRemarks(on: version.number, db).map {
        ExportedPlan.Remark(
          section: $0.section.rawValue, wording: $0.wording, madeOn: $0.madeOn.text, answer: $0.answer,
          answeredOn: $0.answeredOn?.text)
      })
  }
}
