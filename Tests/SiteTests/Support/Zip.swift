import Foundation
import Testing

/// An archive, read by Python's zipfile.
struct Zip {
  private let files: [String: String]

  init(_ bytes: [UInt8]) throws {
    let path = NSTemporaryDirectory() + "kring-archive-\(UUID().uuidString).zip"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let program = """
      import json, sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      assert z.testzip() is None
      print(json.dumps({n: z.read(n).decode('utf-8') for n in z.namelist()}))
      """
    let text = try Spawned("python3", "-c", program, path).expectSuccess()
    files = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }

  var names: [String] { files.keys.sorted() }

  func text(_ name: String) throws -> String { try #require(files[name], "\(name) is not in the archive") }
}
