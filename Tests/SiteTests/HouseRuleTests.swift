import Testing

struct `House rules` {
  @Test func `raw markup is written only where it was approved`() throws {
    let counts = try Repository.swiftFiles(below: "Sources/Site").compactMap { path -> String? in
      let count = try Repository.text(path).matches(of: /\braw\(/).count
      return count > 0 ? "\(path) \(count)\n" : nil
    }
    try Approved("raw-markup.txt").expect(counts.joined())
  }

  @Test func `no error is thrown away in the sources`() throws {
    for path in try Repository.swiftFiles(below: "Sources") {
      let text = try Repository.text(path)
      #expect(!text.contains("try?"), "\(path)")
      #expect(text.firstMatch(of: /catch\s*(\{\s*\}|\{\s*\/\/[^\n]*\n\s*\})/) == nil, "\(path): an empty catch")
      #expect(!text.contains("fatalError("), "\(path)")
    }
  }

  @Test func `no page says what the address of the site is, but the link of an invitation`() throws {
    for path in try Repository.swiftFiles(below: "Sources/Site") {
      let mentions = try Repository.text(path).split(separator: "\n").filter { $0.contains("origin +") || $0.contains("call.origin") }
      #expect(mentions.isEmpty || path.hasSuffix("/Invitations.swift"), "\(path)")
    }
  }
}
