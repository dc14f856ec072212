/// Values as libpq takes them: texts that end in NUL, one after another.
struct PostgreSQLParameters {
  private var bytes: [CChar] = []
  private var starts: [Int?] = []

  init(_ values: [Value]) throws {
    for value in values {
      switch value {
      case .null: starts.append(nil)
      case .text(let text):
        guard !text.utf8.contains(0) else { throw SQLError.other("a text holds NUL") }
        append(text)
      case .integer(let integer): append(String(integer))
      }
    }
  }

  private mutating func append(_ text: String) {
    starts.append(bytes.count)
    bytes.append(contentsOf: text.utf8.lazy.map(CChar.init(bitPattern:)))
    bytes.append(0)
  }

  func withPointers<T>(_ body: ([UnsafePointer<CChar>?]) -> T) -> T {
    bytes.withUnsafeBufferPointer { bytes in
      body(starts.map { start in start.flatMap { start in bytes.baseAddress.map { $0 + start } } })
    }
  }
}
