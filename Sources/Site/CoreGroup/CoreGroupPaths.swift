public import Community
public import Web

enum CoreGroupPaths {
  static let group = Path<Nothing>("/core-group")
  static let people = Path<Nothing>("/core-group/people")
  static let departure = Path<Nothing>("/core-group/departure")
  static let unit = Path<Nothing>("/core-group/unit")
  static let rhythm = Path<Nothing>("/core-group/rhythm")
  static let smallStart = Path<Nothing>("/core-group/small-start")
  static let tasks = Path<Nothing>("/core-group/tasks")
  static let standardTasks = Path<Nothing>("/core-group/tasks/standard")
  static let newTask = Path<Nothing>("/core-group/tasks/new")
  static let task = Path<ID<CoreTask>>("/core-group/tasks/:")
  static let taskRemoval = Path<ID<CoreTask>>("/core-group/tasks/:/removal")
  static let roles = Path<Nothing>("/core-group/roles")
  static let roleTasks = Path<KeyRole>("/core-group/roles/:/tasks")
  static let away = Path<ID<Person>>("/core-group/away/:")
  static let agreements = Path<Nothing>("/core-group/agreements")
  static let agreement = Path<Agreement>("/core-group/agreements/:")
  static let agreementText = Path<Agreement>("/core-group/agreements/:/text")
  static let acceptance = Path<Agreement>("/core-group/agreements/:/acceptance")
  static let agreementVersions = Path<Agreement>("/core-group/agreements/:/versions")
  static let agreementVersion = Path<AgreementVersionAddress>("/core-group/agreement-versions/:")
  static let energy = Path<Nothing>("/core-group/energy")
}

extension Agreement: PathPart {
  public var pathPart: String { rawValue }
  public init?(pathPart: Substring) { self.init(rawValue: String(pathPart)) }
}

/// An agreement and the number of a version, as `working.3`.
struct AgreementVersionAddress: PathPart {
  let agreement: Agreement
  let number: Int

  var pathPart: String { "\(agreement.rawValue).\(number)" }

  init(_ agreement: Agreement, _ number: Int) { (self.agreement, self.number) = (agreement, number) }

  init?(pathPart: Substring) {
    let parts = pathPart.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let agreement = Agreement(pathPart: parts[0]), let number = Int(pathPart: parts[1]) else {
      return nil
    }
    self.init(agreement, number)
  }
}
