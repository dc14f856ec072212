public import Community
public import Web

extension EmbeddingElement.Kind: PathPart {}
extension EmbeddingFact.Subject: PathPart {}
extension KeyRole: PathPart {}

extension EmbeddingText.Topic: PathPart {
  public var pathPart: String { text }
  public init?(pathPart: Substring) { self.init(String(pathPart)) }
}

enum EmbeddingPaths {
  static let scan = Path<Nothing>("/embedding")
  static let element = Path<EmbeddingElement.Kind>("/embedding/elements/:")
  static let text = Path<EmbeddingText.Topic>("/embedding/texts/:")
  static let facts = Path<Nothing>("/embedding/facts")
  static let fact = Path<EmbeddingFact.Subject>("/embedding/facts/:")
  static let factRemoval = Path<EmbeddingFact.Subject>("/embedding/facts/:/removal")
}

enum HandoverPaths {
  static let handovers = Path<Nothing>("/handovers")
  static let handover = Path<KeyRole>("/handovers/:")
  static let pdf = Path<KeyRole>("/handovers/:/handover.pdf")
  static let fourWeeks = Path<Nothing>("/four-weeks")
}

enum EvaluationPaths {
  static let evaluation = Path<Nothing>("/evaluation")
  static let round = Path<Int>("/evaluation/rounds/:")
  static let pdf = Path<Int>("/evaluation/rounds/:/evaluation.pdf")
  static let changes = Path<Nothing>("/evaluation/changes")
  static let change = Path<ID<EvaluationChange>>("/evaluation/changes/:")
  static let changeRemoval = Path<ID<EvaluationChange>>("/evaluation/changes/:/removal")
  static let members = Path<Nothing>("/evaluation/members")
  static let employer = Path<Nothing>("/evaluation/employer")
  static let withdrawal = Path<Nothing>("/evaluation/withdrawal")
  static let remarks = Path<Nothing>("/evaluation/remarks")
  static let remarkAnswer = Path<ID<EvaluationRemark>>("/evaluation/remarks/:/answer")
  static let remarkRemoval = Path<ID<EvaluationRemark>>("/evaluation/remarks/:/removal")
}

enum FactsheetPaths {
  static let current = Path<Nothing>("/factsheet")
  static let factsheet = Path<Int>("/factsheets/:")
  static let pdf = Path<Int>("/factsheets/:/factsheet.pdf")
}

enum DirectionPaths {
  static let direction = Path<Nothing>("/direction")
  static let ending = Path<Nothing>("/direction/ending")
  static let merging = Path<Nothing>("/direction/merging")
  static let cycle = Path<Nothing>("/direction/cycle")
}
