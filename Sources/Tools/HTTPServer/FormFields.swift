/// The fields of a form that is being read, under the limits that every form has.
final class FormFields {
  static let countLimit = 500
  static let nameLimit = 100
  /// Memory that a field takes beside its value, counted so that many empty fields count too.
  private static let cost = 64

  private(set) var fields: [ReceivedField] = []
  /// The status to refuse the request with, once a limit has been passed.
  private(set) var refusal: Int?

  private let budget: Budget
  private var taken = 0
  private var name: String?
  private var isFile = false
  private var value: [UInt8] = []

  init(budget: Budget) { self.budget = budget }

  deinit { drop() }

  /// Begins a field, and ends the one before it.
  func begin(_ name: some Collection<UInt8>, isFile: Bool = false) -> Bool {
    end()
    guard name.count <= FormFields.nameLimit, let name = String(validating: name, as: UTF8.self),
      fields.count < FormFields.countLimit
    else { return refuse(400) }
    guard take(FormFields.cost) else { return refuse(503) }
    self.name = name
    self.isFile = isFile
    return true
  }

  /// Adds to the value of the field that has begun.
  func append(_ bytes: some Collection<UInt8>) -> Bool {
    guard take(bytes.count) else { return refuse(503) }
    value.append(contentsOf: bytes)
    return true
  }

  /// Ends the last field.
  func end() {
    if let name { fields.append(ReceivedField(name: name, bytes: value, isFile: isFile)) }
    name = nil
    value = []
  }

  /// Gives back all memory.
  func drop() {
    fields = []
    name = nil
    value = []
    budget.giveBack(taken)
    taken = 0
  }

  func refuse(_ status: Int) -> Bool {
    refusal = refusal ?? status
    return false
  }

  private func take(_ bytes: Int) -> Bool {
    guard budget.take(bytes) else { return false }
    taken += bytes
    return true
  }
}
