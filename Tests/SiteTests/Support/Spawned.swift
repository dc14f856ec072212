import Foundation
import Testing

/// Another program, run to its end: what it wrote, and how it ended.
struct Spawned {
  let output: Data
  let status: Int32
  private let errors: Data

  var text: String { String(decoding: output, as: UTF8.self) }

  init(_ program: String, _ arguments: String...) throws {
    // Files, not pipes: neither side can wait for the other.
    let paths = (0..<2).map { _ in NSTemporaryDirectory() + "kring-spawned-\(UUID().uuidString)" }
    defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
    let handles = try paths.map { path in
      FileManager.default.createFile(atPath: path, contents: nil)
      return try #require(FileHandle(forWritingAtPath: path))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    try process.run()
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    status = process.terminationStatus
    output = try Data(contentsOf: URL(fileURLWithPath: paths[0]))
    errors = try Data(contentsOf: URL(fileURLWithPath: paths[1]))
  }

  struct Failed: Error { let status: Int32, text: String }

  /// What it wrote; throws when it did not end well.
  @discardableResult
  func expectSuccess() throws -> String {
    guard status == 0 else { throw Failed(status: status, text: String(decoding: errors, as: UTF8.self)) }
    return text
  }
}
