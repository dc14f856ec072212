import Testing

@Suite struct HTTPServerTests {
  @Test("a GET comes with its decoded path and query, and the connection stays open for the next")
  func get() throws {
    let echo = try Echo()
    let client = echo.client
    #expect(client.get("/caf%C3%A9/a%2Fb?naam=J+%26+J&x&%79=")?.text == "GET|/café/a/b|naam=J & J;x=;y=")
    #expect(client.get("/two")?.text == "GET|/two|")
    #expect(client.get("http://host/three?a=b")?.text == "GET|/three|a=b")
    let answer = try #require(client.get("/"))
    #expect(!answer.head.lowercased().contains("server:"))
    #expect(!answer.head.lowercased().contains("connection:"))
    #expect(answer.head.contains("\r\nX-A: b"))
  }

  @Test("a HEAD gets the headers of the GET and no body")
  func head() throws {
    let client = try Echo().client
    client.say("HEAD /ab HTTP/1.1\r\nHost: h\r\n\r\n")
    let answer = try #require(client.hear(isHead: true))
    #expect(answer.head.contains("Content-Length: 9"))
    #expect(client.get("/next")?.text == "GET|/next|")
  }

  @Test("named headers can be asked for in any case, others are not copied")
  func headers() throws {
    let client = try Echo().client
    #expect(client.get("/headers", headers: "COOKIE: a=b\r\n")?.text == "a=b -")
    #expect(client.get("/peer")?.text == "[127, 0, 0, 1]")
  }

  @Test(
    "a target that is not clean text does not reach the handler",
    arguments: ["/%ff", "/a%00b", "/%", "/%4", "/%zz", "/?a=%ff", "/?a=%00", "*", "/a\u{0}b", "/\u{7f}"])
  func target(_ target: String) throws {
    let answer = try #require(try Echo().client.get(target))
    #expect(answer.status == 400)
    #expect(answer.text == "refused -")
  }

  @Test("other methods reach the handler, with or without a body, and do not spoil the next request")
  func methods() throws {
    let client = try Echo().client
    client.say("DELETE /a HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(client.hear()?.text == "DELETE|/a|")
    client.say("PUT /a HTTP/1.1\r\nHost: h\r\nContent-Length: 22\r\n\r\nGET /evil HTTP/1.1\r\n\r\n")
    #expect(client.hear()?.text == "PUT|/a|")
    client.say("GET /b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc")
    #expect(client.hear()?.text == "GET|/b|")
    #expect(client.get("/c")?.text == "GET|/c|")
  }

  @Test("a header that would split the answer is refused, not sent")
  func split() throws {
    let answer = try #require(try Echo().client.get("/split"))
    #expect(answer.status == 500)
    #expect(!answer.head.contains("Set-Cookie"))
  }

  @Test("shared bytes are sent as they are")
  func fixed() throws {
    let echo = try Echo()
    for _ in 0..<3 { #expect(echo.client.get("/fixed")?.body == [1, 0, 2]) }
  }

  @Test("contradictory framing is refused and the connection closed")
  func smuggling() throws {
    let client = try Echo().client
    client.say("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
    #expect(client.hear()?.status == 400)
    #expect(client.isClosed())
  }
}
