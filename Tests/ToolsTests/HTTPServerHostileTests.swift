import HTTPServer
import Testing

@Suite struct HTTPServerHostileTests {
  @Test(
    "a malformed request is refused or dropped",
    arguments: [
      "FOO\r\n\r\n", "GET /a b HTTP/1.1\r\nHost: h\r\n\r\n",
      "GET / HTTP/9.9\r\n\r\n", "GET /\r\n\r\n", "\0\0\0\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
      "GET / HTTP/1.1\r\nHost h\r\n\r\n", "GET / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999999\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\na=bc",
      "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n\r\n0\r\n\r\n",
    ])
  func malformed(_ request: String) throws {
    let echo = try Echo { $0.idleTimeout = 1 }
    let client = echo.client
    client.say(request)
    if let answer = client.hear() { #expect((400...505).contains(answer.status)) }
    #expect(echo.client.get("/after")?.text == "GET|/after|")
  }

  @Test("ten thousand random byte strings do not stop it from serving")
  func random() throws {
    let echo = try Echo { $0.idleTimeout = 2 }
    var chance = SplitMix(state: 42)
    let pieces = [
      "GET ", "POST ", "/", "/f", "?a=", "%", "%00", " HTTP/1.1", "\r\n", "\r\n\r\n", "Host: h", "Content-Length: 9",
      "Content-Type: application/x-www-form-urlencoded", "Content-Type: multipart/form-data; boundary=B", "--B", "--",
      "Content-Disposition: form-data; name=\"a\"", "Transfer-Encoding: chunked", "5\r\n", "0\r\n", "a=b&", "name=",
      "\0",
      "Expect: 100-continue", "Connection: close",
      "POST /f HTTP/1.1\r\nHost: h\r\n", "GET /wait HTTP/1.1\r\nHost: h\r\n\r\n",
      "Content-Type: multipart/mixed; boundary=C", "--C",
    ]
    for round in 0..<10_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...20, using: &chance) {
        if Bool.random(using: &chance) {
          bytes += Array(pieces.randomElement(using: &chance)!.utf8)
        } else {
          bytes += (0..<Int.random(in: 0...12, using: &chance)).map { _ in UInt8.random(in: 0...255, using: &chance) }
        }
      }
      echo.client.say(bytes)
      if round % 500 == 0 { #expect(echo.client.get("/still")?.text == "GET|/still|") }
    }
    #expect(echo.client.get("/after")?.text == "GET|/after|")
    echo.server.stop(patience: 0)
  }
}

/// A repeatable source of chance.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
