import Community
import Testing
import World

extension Addresses {
  /// One of everything of phase 6 in Open Hoofd.
  static func embedding(_ installation: Installation) throws -> [String: [String]] {
    let amina = try World.member(.amina, in: installation.community)
    let today = installation.community.today
    let (change, remark) = try amina.write { db in
      let core = try amina.asCoreMember(db)
      for topic in [EmbeddingText.Topic.handover(.lead), .evaluation(round: 1, .members)] {
        try core.save(try Prose("Eerste tekst"), on: topic, upon: 0, db)
      }
      for words in ["Vaker buiten", "Korter"] {
        try core.decide(change: EvaluationChangeText(try Prose(words), for: .work, goal: nil, by: today), round: 1, db)
      }
      try core.shareWithMembers(round: 1, on: today.adding(-1), db)
      for words in ["Ik miste de nacht.", "Dank."] { try amina.remark(try Prose(words), onEvaluation: 1, db) }
      try core.note(.refusal, on: today, try Prose("Geen uren."), db)
      let answers = Dictionary(uniqueKeysWithValues: Direction.Question.allCases.map { ($0, Direction.Answer.yes) })
      try core.decide(.stop, answers: answers, from: today, reason: try Prose("Het is klaar."), db)
      return (
        try amina.changes(round: 1, db)[0].id.text, try amina.evaluationRemarks(round: 1, db)[0].id.text
      )
    }
    return [
      "/embedding/elements/:": ["time", "places"],
      "/embedding/texts/:": ["handover-lead", "factsheet-\(today.year)-why"],
      "/embedding/facts/:": ["retention", "refusal"], "/embedding/facts/:/removal": ["refusal"],
      "/handovers/:": ["lead", "meetings"], "/handovers/:/handover.pdf": ["lead"],
      "/evaluation/rounds/:": ["1"], "/evaluation/rounds/:/evaluation.pdf": ["1"],
      "/evaluation/changes/:": [change], "/evaluation/changes/:/removal": [change],
      "/evaluation/remarks/:/answer": [remark], "/evaluation/remarks/:/removal": [remark],
      "/factsheets/:": ["\(today.year)"], "/factsheets/:/factsheet.pdf": ["\(today.year)"],
    ]
  }
}
