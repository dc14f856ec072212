public import Community
public import Web

extension RawRepresentable where Self: PathPart, RawValue == String {
  /// The raw text: such a type has only texts that need no percent-encoding.
  public var pathPart: String { rawValue }
  public init?(pathPart: Substring) { self.init(rawValue: String(pathPart)) }
}

extension PlanText.Topic: PathPart {}
extension PlanItem.Kind: PathPart {}
extension PlanFact.Subject: PathPart {}
extension PlanReader: PathPart {}

enum PlanPaths {
  static let plan = Path<Nothing>("/plan")
  static let text = Path<PlanText.Topic>("/plan/texts/:")
  static let newItem = Path<PlanItem.Kind>("/plan/new/:")
  static let item = Path<ID<PlanItem>>("/plan/lines/:")
  static let itemRemoval = Path<ID<PlanItem>>("/plan/lines/:/removal")
  static let facts = Path<Nothing>("/plan/facts")
  static let fact = Path<PlanFact.Subject>("/plan/facts/:")
  static let factRemoval = Path<PlanFact.Subject>("/plan/facts/:/removal")
  static let calendar = Path<Nothing>("/plan/calendar")
  static let objections = Path<Nothing>("/plan/objections")
  static let rating = Path<PlanText.Topic>("/plan/objections/:/rating")
  static let versions = Path<Nothing>("/plan/versions")
  static let version = Path<Int>("/plan/versions/:")
  static let submission = Path<Int>("/plan/versions/:/submission")
  static let remarks = Path<Nothing>("/plan/remarks")
  static let remarkAnswer = Path<ID<PlanRemark>>("/plan/remarks/:/answer")
  static let remarkRemoval = Path<ID<PlanRemark>>("/plan/remarks/:/removal")
  static let decisions = Path<Nothing>("/plan/decisions")
  static let reading = Path<PlanReader>("/plan/readings/:")
  static let readingPDF = Path<PlanReader>("/plan/readings/:/plan.pdf")
  static let onePagePDF = Path<PlanReader>("/plan/readings/:/one-page.pdf")
}
