import Glibc
import HTTPServer
import Testing

@Suite struct HTTPServerLimitTests {
  private let form = "Host: h\r\nContent-Type: application/x-www-form-urlencoded\r\n"

  @Test("a body over the limit is read and refused, and the connection goes on")
  func overTheLimit() throws {
    let client = try Echo().client
    let answer = client.post("/f", Array("a=".utf8) + [UInt8](repeating: 97, count: 150_000))
    #expect(answer?.status == 413)
    #expect(answer?.text == "refused /f")
    #expect(client.get("/next")?.text == "GET|/next|")
  }

  @Test("a client that asks first is refused before it sends")
  func expect() throws {
    let client = try Echo().client
    client.say("POST /f HTTP/1.1\r\n\(form)Content-Length: 150000\r\nExpect: 100-continue\r\n\r\n")
    #expect(client.hear()?.status == 413)
    #expect(client.isClosed())
  }

  @Test("a body far over the limit is refused by its announcement")
  func announced() throws {
    let client = try Echo().client
    client.say("POST /f HTTP/1.1\r\n\(form)Content-Length: 99999999999\r\n\r\n")
    #expect(client.hear()?.status == 413)
  }

  @Test("chunks come under the same limit, and endless ones end")
  func chunks() throws {
    let echo = try Echo()
    let client = echo.client
    let chunk = "a000\r\na=" + String(repeating: "a", count: 0x9ffe) + "\r\n"
    client.say("POST /f HTTP/1.1\r\n\(form)Transfer-Encoding: chunked\r\n\r\n")
    for _ in 0..<4 { client.say(chunk) }
    client.say("0\r\n\r\n")
    #expect(client.hear()?.status == 413)
    let endless = echo.client
    endless.say("POST /f HTTP/1.1\r\n\(form)Transfer-Encoding: chunked\r\n\r\n")
    var count = 0
    while count < 1000, endless.say(chunk) { count += 1 }
    #expect(count < 1000)
  }

  @Test("all requests together hold no more than they may, and give it back")
  func buffered() throws {
    let echo = try Echo { $0.bufferedLimit = 50_000 }
    let body = Array("a=".utf8) + [UInt8](repeating: 97, count: 40_000)
    let first = echo.client
    first.say("POST /f HTTP/1.1\r\n\(form)Content-Length: \(body.count)\r\n\r\n")
    first.say(Array(body.dropLast(20_000)))
    #expect(echo.client.post("/g", body + body)?.status == 503)
    first.say(Array(body.suffix(20_000)))
    #expect(first.hear()?.status != nil)
    for _ in 0..<5 { #expect(echo.client.post("/g", body)?.status == 200) }
  }

  @Test("a half request ends after the idle time and holds no worker")
  func halfRequest() throws {
    let echo = try Echo { $0.idleTimeout = 1 }
    let half = (0..<20).map { _ in echo.client }
    for client in half { client.say("GET /a HTT") }
    let body = echo.client
    body.say("POST /f HTTP/1.1\r\n\(form)Content-Length: 10\r\n\r\na=")
    #expect(echo.client.get("/b")?.text == "GET|/b|")
    for client in half { #expect(client.isClosed()) }
    #expect(body.isClosed())
    #expect(echo.client.get("/b")?.text == "GET|/b|")
  }

  @Test("a form with files may be larger than one without")
  func files() throws {
    let echo = try Echo { $0.filesLimit = 200_000 }
    let head = Array("--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n".utf8)
    func status(_ count: Int) -> Int? {
      let body = head + [UInt8](repeating: 1, count: count) + Array("\r\n--B--\r\n".utf8)
      return echo.client.post("/f", body, type: "multipart/form-data; boundary=B")?.status
    }
    #expect(status(150_000) == 200 && status(250_000) == 413)
    #expect(echo.client.post("/f", [UInt8](repeating: 97, count: 150_000))?.status == 413)
  }

  @Test("megabytes of part headers keep no worker busy")
  func wrapping() throws {
    let echo = try Echo { $0.bodyLimit = 8 << 20 }
    let lines = [UInt8](repeating: 45, count: 4 << 20)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(echo.client.post("/f", lines, type: "multipart/form-data; boundary=B")?.status == 400)
    }
    #expect(time < .seconds(2))
  }

  @Test("one address has no more connections than it may")
  func perAddress() throws {
    let echo = try Echo { $0.perAddress = 2 }
    let two = (echo.client, echo.client)
    #expect(two.0.get("/a")?.status == 200)
    #expect(two.1.get("/a")?.status == 200)
    #expect(echo.client.get("/a") == nil)
    #expect(two.0.get("/a")?.status == 200)
  }

  @Test("a server on every address is there on the loopback too, and knows its clients by their IPv4 address")
  func anyAddress() throws {
    #expect(try Echo { $0.address = .any }.client.get("/peer")?.text == "[127, 0, 0, 1]")
  }

  @Test("headers that do not fit are refused")
  func headers() throws {
    let echo = try Echo()
    let answer = echo.client.get("/a", headers: "X-Sent: \(String(repeating: "x", count: 40_000))\r\n")
    #expect(answer == nil || answer?.status == 431 || answer?.status == 413)
    #expect(echo.client.get("/a", headers: "X-Sent: \(String(repeating: "x", count: 20_000))\r\n")?.status == 200)
  }

  @Test("the port that is taken is reported")
  func portTaken() throws {
    let echo = try Echo()
    let problem = #expect(throws: Server.CannotListen.self) { try Echo { $0.port = echo.port } }
    #expect(problem?.code == EADDRINUSE)
  }
}
