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

  @Test func `the day and chance come from outside: no rule and no page asks the machine for them`() throws {
    for path in try ["Sources/Community", "Sources/Site", "Sources/Web"].flatMap(Repository.swiftFiles) where !path.hasSuffix("/Clock.swift") {
      let text = try Repository.text(path)
      for call in ["Date()", "time(nil)", "clock_gettime", "ContinuousClock", "getenv"] {
        #expect(!text.contains(call), "\(path): \(call)")
      }
    }
  }
}
