import Foundation
import Testing

/// A text that somebody approved. It changes only when the tests run with KRING_APPROVE=1, and then shows in the diff.
struct Approved {
  private let path: String

  init(_ name: String) { path = Repository.path("Tests/SiteTests/Approved/\(name)") }

  func expect(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    let approved = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard approved != text else { return }
    if ProcessInfo.processInfo.environment["KRING_APPROVE"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      return
    }
    let (old, new) = (approved.split(separator: "\n"), text.split(separator: "\n"))
    let gone = old.filter { !new.contains($0) }.map { "- \($0)" }
    let came = new.filter { !old.contains($0) }.map { "+ \($0)" }
    Issue.record(
      "\(path) is not as approved:\n\((gone + came).joined(separator: "\n"))", sourceLocation: location)
  }
}

/// The files of Kring, where the tests were built.
enum Repository {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .path

  static func path(_ name: String) -> String { root + "/" + name }

  static func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  /// The Swift files below a folder, by their paths.
  static func swiftFiles(below folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path(folder)).filter { $0.hasSuffix(".swift") }
      .map { folder + "/" + $0 }.sorted()
  }
}
