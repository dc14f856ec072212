import Testing
import Web

/// What the site answered.
struct Answer {
  let status: Int
  let headers: [(name: String, value: String)]
  let bytes: [UInt8]

  init(_ response: Response) {
    status = response.status
    headers = response.headers.map { (name: $0.0, value: $0.1) }
    if case .bytes(let bytes) = response.body { self.bytes = bytes } else { bytes = [] }
  }

  /// The value of a header; nil when it is not there or there more than once.
  subscript(_ header: String) -> String? {
    let values = all(header)
    return values.count == 1 ? values[0] : nil
  }

  func all(_ header: String) -> [String] {
    headers.filter { $0.name.lowercased() == header.lowercased() }.map(\.value)
  }

  var isPage: Bool { self["Content-Type"] == "text/html; charset=utf-8" }

  /// The page, read as XML, once. Throws when it is not well-formed.
  var page: Element { get throws { try read.page(bytes) } }

  private let read = Read()

  private final class Read {
    private var page: Element?

    func page(_ bytes: [UInt8]) throws -> Element {
      let page = try page ?? Element(document: bytes)
      self.page = page
      return page
    }
  }
}
