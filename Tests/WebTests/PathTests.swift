import Testing

@testable import Web

@Suite("A path")
struct PathTests {
  static let page = Path<Int>("/conversations/:")
  static let replies = Path<Int>("/conversations/:/replies")

  func part<P: PathPart>(_ path: Path<P>, _ address: String) -> P? {
    path.part(in: address.dropFirst().split(separator: "/", omittingEmptySubsequences: false))
  }

  @Test func `links to what it matches`() {
    for number in [1, 7, 123_456_789] {
      #expect(part(Self.page, Self.page(number)) == number)
      #expect(part(Self.replies, Self.replies(number)) == number)
    }
    #expect(Self.replies(7) == "/conversations/7/replies")
    #expect(Path<Nothing>("/me")() == "/me")
  }

  @Test(arguments: [
    "/conversations", "/conversations/", "/conversations/0", "/conversations/01", "/conversations/-1",
    "/conversations/1234567890", "/conversations/1x", "/conversations/٣", "/conversations/ 1", "/conversations/1/",
    "/conversations/1/replies", "/Conversations/1", "//conversations/1", "/conversations/1\u{301}", "/", "",
  ])
  func `leads nowhere when a part cannot be one`(_ address: String) {
    #expect(part(Self.page, address) == nil)
  }
}
