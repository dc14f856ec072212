import Testing

@Suite struct HTTPServerFormTests {
  @Test(
    "a form is decoded byte for byte",
    arguments: [
      ("a=1&b=", "a:[49]|b:[]"), ("a=x%00+y", "a:[120, 0, 32, 121]"), ("a=%ff%FE", "a:[255, 254]"),
      ("a=1&a=2", "a:[49]|a:[50]"), ("naam%5B%5D=%C3%A9", "naam[]:[195, 169]"),
      ("a&b", "a:[]|b:[]"), ("&&a=1&", "a:[49]"),
      ("a=b=c", "a:[98, 61, 99]"), ("a=%&b=%4&c=%zz", "a:[37]|b:[37, 52]|c:[37, 122, 122]"), ("a=\u{0}b", "a:[0, 98]"),
      ("=x", ":[120]"),
    ])
  func urlencoded(_ body: String, _ fields: String) throws {
    #expect(try Echo().client.post("/f", Array(body.utf8))?.text == "POST|/f||" + fields)
  }

  @Test("a form arrives the same in one piece, byte by byte, and in chunks")
  func pieces() throws {
    let echo = try Echo()
    let body = "naam=Amina+%26+Joost&leeg=&tekst=" + String(repeating: "%E2%82%AC+", count: 400) + "&laatste=1"
    let whole = try #require(echo.client.post("/f", Array(body.utf8))?.text)
    #expect(whole.hasSuffix("|leeg:[]|tekst:1600|laatste:[49]"))
    let slow = echo.client
    slow.say("POST /f HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\n")
    slow.say("Content-Length: \(body.utf8.count)\r\n\r\n")
    for byte in body.utf8 { slow.say([byte]) }
    #expect(slow.hear()?.text == whole)
    let chunked = echo.client
    chunked.say("POST /f HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\n")
    chunked.say("Transfer-Encoding: chunked\r\n\r\n")
    for start in stride(from: 0, to: body.utf8.count, by: 7) {
      let piece = Array(body.utf8)[start..<min(start + 7, body.utf8.count)]
      chunked.say("\(piece.count)\r\n" + String(decoding: piece, as: UTF8.self) + "\r\n")
    }
    chunked.say("0\r\n\r\n")
    #expect(chunked.hear()?.text == whole)
    #expect(chunked.get("/next")?.text == "GET|/next|")
  }

  @Test("a multipart form gives its parts, files too")
  func multipart() throws {
    let file = (0..<60_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var body = Array("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--B".utf8)
    body += Array("\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.png\"\r\n\r\n".utf8) + file
    body += Array("\r\n--B\r\nContent-Disposition: form-data; name=\"z\"\r\n\r\n\0-\r\n--\r\n--B--\r\n".utf8)
    let echo = try Echo()
    let told = "POST|/f||a:[]|file f:60000|z:[0, 45, 13, 10, 45, 45]"
    #expect(echo.client.post("/f", body, type: "multipart/form-data; boundary=B")?.text == told)
    let type = "Multipart/Form-Data; charset=utf-8; Boundary=\"B\""
    #expect(echo.client.post("/f", body + Array("after all".utf8), type: type)?.text == told)
    let slow = echo.client
    slow.say("POST /f HTTP/1.1\r\nHost: h\r\nContent-Type: multipart/form-data; boundary=B\r\n")
    slow.say("Content-Length: \(body.count)\r\n\r\n")
    for byte in body.prefix(300) { slow.say([byte]) }
    slow.say(Array(body[300..<(body.count - 300)]))
    for byte in body.suffix(300) { slow.say([byte]) }
    #expect(slow.hear()?.text == told)
  }

  @Test(
    "a part is a file when somebody chose one, and a name cannot pretend to be something else",
    arguments: [
      ("name=\"f\"; filename=\"\"", "f:[120]"), ("filename=\"a\"; name=\"f\"", "file f:[120]"),
      ("name=\"f; filename=a\"", "f; filename=a:[120]"), ("name=\"f\"; filename*=UTF-8''a", "f:[120]"),
      ("name=\"f\"; FILENAME=\"; name=z\"; name=\"g\"", "file f:[120]"),
    ])
  func files(_ parameters: String, _ told: String) throws {
    let body = "--B\r\nContent-Disposition: form-data; \(parameters)\r\n\r\nx\r\n--B--\r\n"
    let answer = try Echo().client.post("/f", Array(body.utf8), type: "multipart/form-data; boundary=B")
    #expect(answer?.text == "POST|/f||\(told)")
  }

  @Test(
    "what is no form is refused",
    arguments: [
      ("{}", "application/json", 415), ("a", "", 415), ("%ff=b", "application/x-www-form-urlencoded", 400),
      ("x", "multipart/form-data", 400), ("--B\r\n\r\nx\r\n--B--\r\n", "multipart/form-data; boundary=B", 400),
      ("--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", "multipart/form-data; boundary=B", 400),
      (
        "--B\r\nContent-Disposition: form-data; filename=\"; name=\"\r\n\r\nx\r\n--B--\r\n",
        "multipart/form-data; boundary=B", 400
      ),
      ("--C--\r\n", "multipart/form-data; boundary=B", 400), ("--Bx", "multipart/form-data; boundary=B", 400),
    ])
  func refused(_ body: String, _ type: String, _ status: Int) throws {
    let answer = try Echo().client.post("/f", Array(body.utf8), type: type)
    #expect(answer?.status == status)
    #expect(answer?.text == "refused /f")
  }

  @Test("there may be 500 fields with names of 100 bytes, and no more")
  func counts() throws {
    let echo = try Echo()
    let name = String(repeating: "n", count: 100)
    func status(_ fields: [String]) -> Int? {
      echo.client.post("/f", Array(fields.joined(separator: "&").utf8))?.status
    }
    #expect(status(Array(repeating: "\(name)=1", count: 500)) == 200)
    #expect(status(Array(repeating: "a=1", count: 501)) == 400)
    #expect(status(["\(name)n=1"]) == 400)
  }

  @Test("a POST without a body has no fields")
  func empty() throws {
    let client = try Echo().client
    client.say("POST /f HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(client.hear()?.text == "POST|/f|")
  }
}
