import Testing
import World

@testable import Community

@Suite("What is kept of time")
struct GranularityTests {
  @Test(arguments: Engine.all)
  func `Nothing that is kept is finer than a day, or tells at what moment it came`(_ engine: Engine) throws {
    try engine.scene { scene in
      try World.make(in: scene.community)
      let amina = try World.member(.amina, in: scene.community)
      try amina.write { db in
        try amina.checkExisting(true, db)
        try amina.agree(notUs: try Prose(""), db)
        try amina.startAlone(reviewOn: scene.time.today.adding(30), db)
        _ = try amina.save([.purpose: .init(wording: "Wij", basis: "Wij")], language: "nl", upon: 0, db)
      }
      let dump = try Dump(amina.database)
      #expect(dump.values.count > 30)
      // A word of a post is kept with parts of random keys, and the number of the day of the post.
      for (column, values) in dump.values where !column.hasPrefix("post_word.") {
        for value in values {
          // What is sealed is noise. A frozen plan holds the random keys of its lines.
          if column.hasSuffix(".sealed") { continue }
          let value = column == "plan_version.content" ? value.replacing(/[0-9a-f]{32}/, with: "") : value
          #expect(
            value.firstMatch(of: /\d\d:\d\d|\dT\d|\d{9,}(?![0-9a-f])/) == nil || isKey(value), "\(column): \(value)")
          if let number = Int(value) { #expect(abs(number) < 10_000, "\(column): \(number)") }
          if column.hasSuffix("_on") || column.hasSuffix("_day") {
            #expect(value == "NULL" || Day(value) != nil, "\(column)")
          }
        }
      }
    }
  }

  /// A random identifier or a hash, in which digits mean nothing.
  func isKey(_ value: String) -> Bool { ID<Person>(value) != nil || value.utf8.count == 43 && !value.contains(" ") }
}
