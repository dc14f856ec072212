import Testing

@testable import Web

/// A call of a small site: who sends it stands in its cookie.
private struct Call: RoutedCall {
  let request: Request
  var draft = Draft()
}

private struct Refused: Error {}

private struct Anyone: Visitor {
  static let audience = "anyone"
  static func admit(_: Call) -> Anyone { Anyone() }
}

private struct Member: Visitor {
  static let audience = "member"
  static func admit(_ call: Call) throws -> Member {
    guard call.request.headers.cookie("name") == "Amina" else { throw Refused() }
    return Member()
  }
}

@Suite("The router")
struct RouterTests {
  private let router: Router<Call> = {
    var router = Router<Call>()
    let stories = Path<Nothing>("/stories")
    let form: @Sendable (Anyone, Call, Nothing) -> Response = { _, call, _ in
      Response(200, body: Array("\(call.draft.problems["title"] ?? "fine")".utf8))
    }
    router.get(stories, form)
    router.post(stories, from: form) { (_: Anyone, call, _) in
      guard call.draft["title"] != nil else { throw Problems("title", "a title is needed") }
      return .seeOther("/stories/1")
    }
    router.get(Path<Nothing>("/stories/new")) { (_: Anyone, _, _) in Response(200, body: Array("new".utf8)) }
    router.get(Path<Int>("/stories/:")) { (_: Anyone, _, number) in Response(200, body: Array("story \(number)".utf8)) }
    router.get(Path<Int>("/stories/:/draft")) { (_: Member, _, number) in Response(200, body: Array("draft \(number)".utf8)) }
    return router
  }()

  /// The status and the body; a word where no route answered.
  private func answer(_ method: String, _ path: String, _ fields: [FormField] = [], cookie: String? = nil) throws -> String {
    var request = Request(method, path, fields: fields)
    request.headers.cookie = cookie
    switch try router.respond(Call(request: request, draft: Draft(fields))) {
    case .unknown: return "unknown"
    case .otherMethods(let methods): return "only " + methods.joined(separator: ", ")
    case .answered(let response):
      guard case .bytes(let bytes) = response.body else { return "later" }
      return "\(response.status) \(String(decoding: bytes, as: UTF8.self))"
    }
  }

  @Test func `finds the route of a path, the literal before the typed`() throws {
    #expect(try answer("GET", "/stories/7") == "200 story 7")
    #expect(try answer("GET", "/stories/new") == "200 new")
    #expect(try answer("HEAD", "/stories/7") == "200 story 7")
  }

  @Test func `says that a path leads nowhere`() throws {
    for path in ["", "/", "/story", "/stories/", "/stories/x", "/stories/7/", "/stories/7/draft/8", "/STORIES"] {
      #expect(try answer("GET", path) == "unknown")
    }
  }

  @Test func `says which methods a path has`() throws {
    #expect(try answer("DELETE", "/stories") == "only GET, POST")
    #expect(try answer("POST", "/stories/7") == "only GET")
    #expect(try answer("get", "/stories/new") == "only GET")
  }

  @Test func `shows the page again with the problems, as 422`() throws {
    #expect(try answer("GET", "/stories") == "200 fine")
    #expect(try answer("POST", "/stories") == "422 a title is needed")
    #expect(try answer("POST", "/stories", [FormField("title", "x")]) == "303 ")
  }

  @Test func `lets nobody in whom the handler does not expect`() throws {
    #expect(try answer("GET", "/stories/7/draft", cookie: "name=Amina") == "200 draft 7")
    #expect(throws: Refused.self) { try answer("GET", "/stories/7/draft", cookie: "name=Samira") }
    #expect(throws: Refused.self) { try answer("HEAD", "/stories/7/draft") }
  }

  @Test func `has a table of every route with its audience`() {
    #expect(router.routes.map { "\($0.method) \($0.pattern) \($0.audience)" } == [
      "GET /stories anyone", "POST /stories anyone", "GET /stories/new anyone", "GET /stories/: anyone",
      "GET /stories/:/draft member",
    ])
  }
}
