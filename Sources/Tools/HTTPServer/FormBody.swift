internal import CMicroHTTPD

/// A form that is being read. libmicrohttpd decodes it while it arrives; only the decoded fields are kept.
final class FormBody {
  static let fieldLimit = 500
  static let nameLimit = 100
  /// What a multipart body may have around its values: boundaries and part headers. libmicrohttpd moves its whole
  /// buffer for every line of those, so that megabytes of them would keep a worker busy for seconds.
  private static let wrappingLimit = 256 << 10
  private static let bufferSize = 4096
  /// Memory that a field takes beside its value, counted so that many empty fields count too.
  private static let fieldCost = 64

  private let budget: Budget
  private let isURLEncoded: Bool
  private var taken = 0
  private var wrapping = 0
  private var processor: OpaquePointer?
  private var fields: [ReceivedField] = []
  private var name = ""
  private var value: [UInt8] = []
  private var refusal: Int?

  /// nil when the connection's Content-Type is a form without what a form needs, such as a boundary.
  init?(_ connection: Connection, isURLEncoded: Bool, budget: Budget) {
    self.budget = budget
    self.isURLEncoded = isURLEncoded
    let keep: MHD_PostDataIterator = { context, _, key, _, _, _, data, offset, size in
      guard let context else { return .NO }
      let form = Unmanaged<FormBody>.fromOpaque(context).takeUnretainedValue()
      return form.keep(key, UnsafeRawBufferPointer(start: data, count: data == nil ? 0 : size), isNew: offset == 0)
    }
    processor = MHD_create_post_processor(connection.native, FormBody.bufferSize, keep, Unmanaged.passUnretained(self).toOpaque())
    if processor == nil { return nil }
  }

  deinit { drop() }

  /// Reads some more bytes. The answer is the status to refuse the request with, or nil.
  func read(_ bytes: UnsafeRawBufferPointer) -> Int? {
    guard let processor else { return refusal }
    // Browsers escape NUL; libmicrohttpd would silently drop what follows a bare one.
    if isURLEncoded, bytes.contains(0) { return 400 }
    let text = bytes.bindMemory(to: CChar.self).baseAddress
    guard MHD_post_process(processor, text, bytes.count) == .YES else { return refusal ?? 400 }
    wrapping += bytes.count
    return !isURLEncoded && wrapping > FormBody.wrappingLimit ? 400 : nil
  }

  /// The fields, when all has arrived, or the status to refuse the request with.
  func finish() -> (fields: [ReceivedField], refusal: Int?) {
    // Destroying gives out the last field of a form that ends without a separator.
    let whole = processor.map { MHD_destroy_post_processor($0) } ?? .NO
    processor = nil
    closeField()
    return (fields, whole == .YES ? refusal : refusal ?? 400)
  }

  /// Gives back all memory.
  func drop() {
    if let processor { MHD_destroy_post_processor(processor) }
    processor = nil
    fields = []
    value = []
    budget.giveBack(taken)
    taken = 0
  }

  private var open = false

  private func keep(_ key: UnsafePointer<CChar>?, _ data: UnsafeRawBufferPointer, isNew: Bool) -> MHD_Result {
    if isNew {
      closeField()
      guard let key, let name = String(validatingCString: key), name.utf8.count <= FormBody.nameLimit,
        fields.count < FormBody.fieldLimit
      else { return refuse(400) }
      guard take(FormBody.fieldCost) else { return refuse(503) }
      self.name = name
      open = true
    }
    guard open, take(data.count) else { return refuse(503) }
    value.append(contentsOf: data)
    wrapping -= data.count
    return .YES
  }

  private func closeField() {
    guard open else { return }
    fields.append(ReceivedField(name: name, bytes: value))
    value = []
    open = false
  }

  private func take(_ bytes: Int) -> Bool {
    guard budget.take(bytes) else { return false }
    taken += bytes
    return true
  }

  private func refuse(_ status: Int) -> MHD_Result {
    refusal = refusal ?? status
    return .NO
  }
}
