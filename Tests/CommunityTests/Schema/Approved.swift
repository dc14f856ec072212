import FoundationEssentials
import Glibc
import Testing

/// A text that was approved: a test fails when what it describes changes. Where KRING_APPROVE is set it is rewritten.
struct Approved {
  private let path: String

  init(_ name: String, _ file: String = #filePath) {
    let folder = file.split(separator: "/").dropLast(2).joined(separator: "/")
    path = "/\(folder)/Approved/\(name)"
  }

  func expect(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    if getenv("KRING_APPROVE") != nil { try Data(text.utf8).write(to: URL(filePath: path)) }
    let approved = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == approved, sourceLocation: location)
  }
}
