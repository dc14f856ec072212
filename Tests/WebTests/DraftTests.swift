import Testing

@testable import Web

@Suite("A form that was filled in")
struct DraftTests {
  let draft = Draft([
    FormField("name", "Amina"), FormField("name", "Joost"), FormField("box", "a"), FormField("box", "b"),
    FormField(name: "scope", bytes: [0x41, 0xFF]), FormField(name: "empty", bytes: []),
  ])

  @Test func `gives the first value of a field and every value of a box`() {
    #expect(draft["name"] == "Amina")
    #expect(draft.all("box") == ["a", "b"])
    #expect(draft.contains("box", "b"))
    #expect(!draft.contains("box", "c"))
    #expect(draft["empty"] == "")
  }

  @Test func `knows what was sent and what was not text`() {
    #expect(draft.has("scope"))
    #expect(draft.isUnreadable("scope"))
    #expect(draft["scope"] == nil)
    #expect(!draft.has("other"))
    #expect(!draft.isUnreadable("other"))
    #expect(Draft().isEmpty)
    #expect(!draft.isEmpty)
  }

  @Test func `keeps the first problem of each field`() {
    var problems = Problems("name", "too long")
    problems.add("name", "taken")
    problems.add("scope", "unreadable")
    #expect(problems["name"] as? String == "too long")
    #expect(problems["scope"] as? String == "unreadable")
    #expect(problems["box"] == nil)
    #expect(problems.byField.count == 3)
    #expect(Problems().isEmpty)
  }
}
