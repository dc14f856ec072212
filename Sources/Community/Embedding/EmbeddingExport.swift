internal import SQL

/// Phase 6 in the export: what every member may read. Handovers, and an evaluation that the members do not have yet, stay
/// with the core group.
struct ExportedEmbedding: Encodable, Sendable {
  struct Element: Encodable {
    let element, location: String
    let document, role, endsOn, setAsideOn: String?
    let leansOnSponsor, leansOnMoney: Bool
  }
  struct Fact: Encodable { let fact, day, explanation: String }
  struct Change: Encodable {
    let wording, section, dueOn: String
    let goal, addedOn: String?
  }
  struct Remark: Encodable {
    let wording, madeOn, answer: String
    let answeredOn: String?
  }
  struct Round: Encodable {
    let round: Int
    let membersOn, employerOn: String?
    let parts: [String: String]
    let changes: [Change]
    let remarks: [Remark]
  }
  struct Sheet: Encodable {
    let year: Int
    let sentences: [String: String]
  }
  struct Decision: Encodable {
    let outcome, decidedOn, fromOn, reason: String
    let answers: [String: String]
  }
  struct NewCycle: Encodable {
    let number: Int
    let begunOn: String
    let reopened: [String: String]
  }

  let elements: [Element]
  let facts: [Fact]
  let evaluations: [Round]
  let factsheets: [Sheet]
  let directions: [Decision]
  let ending: [String: String]
  let mergingPlan, mergingSteps: [String: String]
  let cycles: [NewCycle]

  init(_ member: Member, _ db: Snapshot) throws {
    elements = try member.embeddingElements(db).filter { $0.revision > 0 }.map {
      Element(
        element: $0.kind.rawValue, location: $0.location, document: $0.document, role: $0.role?.rawValue,
        endsOn: $0.endsOn?.text, setAsideOn: $0.setAsideOn?.text, leansOnSponsor: $0.leansOnSponsor,
        leansOnMoney: $0.leansOnMoney)
    }
    let facts = try member.embeddingFacts(db)
    self.facts = EmbeddingFact.Subject.allCases.compactMap { facts[$0] }.map {
      Fact(fact: $0.subject.rawValue, day: $0.day.text, explanation: $0.explanation)
    }
    let titles = Dictionary(uniqueKeysWithValues: try member.planItems(db).map { ($0.id, $0.title) })
    evaluations = try (1...(try member.round(db))).map { round in
      let evaluation = try member.evaluation(round: round, db)
      let parts = evaluation.membersOn == nil ? [:] : evaluation.parts
      return Round(
        round: round, membersOn: evaluation.membersOn?.text, employerOn: evaluation.employerOn?.text,
        parts: Dictionary(uniqueKeysWithValues: parts.map { ($0.key.rawValue, $0.value) }),
        changes: try member.changes(round: round, db).map {
          Change(
            wording: $0.wording, section: $0.section.rawValue, dueOn: $0.dueOn.text,
            goal: $0.goal.flatMap { titles[$0] }, addedOn: $0.addedOn?.text)
        },
        remarks: try member.evaluationRemarks(round: round, db).map {
          Remark(
            wording: $0.wording, madeOn: $0.madeOn.text, answer: $0.answer, answeredOn: $0.answeredOn?.text)
        })
    }
    factsheets = try member.factsheetYears.map { year in
      let wordings = try member.embeddingWordings(Factsheet.Part.allCases.map { .factsheet(year: year, $0) }, db)
      var sentences: [String: String] = [:]
      for part in Factsheet.Part.allCases { sentences[part.rawValue] = wordings[.factsheet(year: year, part)] }
      return Sheet(year: year, sentences: sentences)
    }.filter { !$0.sentences.isEmpty }
    directions = try member.directions(db).map {
      Decision(
        outcome: $0.outcome.rawValue, decidedOn: $0.decidedOn.text, fromOn: $0.fromOn.text, reason: $0.reason,
        answers: Dictionary(uniqueKeysWithValues: $0.answers.map { ($0.key.rawValue, $0.value.rawValue) }))
    }
    ending = Dictionary(uniqueKeysWithValues: try member.ending(db).days.map { ($0.key.rawValue, $0.value.text) })
    let merging = try member.merging(db)
    mergingPlan = Dictionary(uniqueKeysWithValues: merging.parts.map { ($0.key.rawValue, $0.value) })
    mergingSteps = Dictionary(uniqueKeysWithValues: merging.days.map { ($0.key.rawValue, $0.value.text) })
    cycles = try member.cycles(db).map { cycle in
      NewCycle(
        number: cycle.number, begunOn: cycle.begunOn.text,
        reopened: Dictionary(uniqueKeysWithValues: cycle.reopened.map { ($0.key.key, $0.value) }))
    }
  }
}
