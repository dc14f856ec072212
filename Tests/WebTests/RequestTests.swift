import Testing

@testable import Web

@Suite("A request")
struct RequestTests {
  /// `Sec-Fetch-Site`, `Origin`, `Host`, `X-Forwarded-Proto`, and whether it came from our own page.
  static let table: [(String?, String?, String?, String?, Bool)] = [
    ("same-origin", nil, "kring.example", nil, true),
    ("same-origin", "https://evil.example", "kring.example", nil, true),
    ("same-site", "https://kring.example", "kring.example", "https", false),
    ("cross-site", "https://kring.example", "kring.example", "https", false),
    ("none", nil, "kring.example", nil, false),
    ("", "http://kring.example", "kring.example", nil, false),
    ("SAME-ORIGIN", "http://kring.example", "kring.example", nil, false),
    (nil, "http://kring.example", "kring.example", nil, true),
    (nil, "https://kring.example", "kring.example", "https", true),
    (nil, "http://kring.example", "kring.example", "https", false),
    (nil, "https://kring.example", "kring.example", nil, false),
    (nil, "http://localhost:8080", "localhost:8080", nil, true),
    (nil, "http://localhost", "localhost:8080", nil, false),
    (nil, "http://evil.example", "kring.example", nil, false),
    (nil, "http://kring.example.evil.example", "kring.example", nil, false),
    (nil, "null", "kring.example", nil, false),
    (nil, "", "", nil, false),
    (nil, "http://kring.example", nil, nil, false),
    (nil, nil, "kring.example", nil, false),
    (nil, nil, nil, nil, false),
  ]

  @Test(arguments: table)
  func `that changes something must come from a page of ours`(
    _ site: String?, _ origin: String?, _ host: String?, _ proto: String?, _ isOurs: Bool
  ) {
    var request = Request("POST", "/stories")
    request.headers.secFetchSite = site
    request.headers.origin = origin
    request.headers.host = host
    request.headers.forwardedProto = proto
    #expect(request.isSameOrigin == isOurs)
  }

  @Test func `is safe when it only looks`() {
    for (method, isSafe) in [("GET", true), ("HEAD", true), ("POST", false), ("get", false), ("OPTIONS", false), ("", false)] {
      #expect(Request(method, "/").isSafe == isSafe)
    }
  }

  @Test(arguments: [
    ("name=Amina", "Amina"), ("a=1; name=Amina; b=2", "Amina"), ("name=Amina; name=Samira", "Amina"), ("name=", ""),
    ("name=a=b=", "a=b="), ("a=1;name=Amina", "Amina"), ("surname=X; name=Amina", "Amina"), ("surname=X", nil),
    ("Name=X", nil), ("name", nil), ("", nil), (";;;=;", nil), ("xname=Amina", nil), ("a=name=Amina", nil),
    ("name=\"Amina\"", "\"Amina\""), (nil, nil),
  ])
  func `has the cookie that was set`(_ header: String?, _ value: String?) {
    var headers = Headers()
    headers.cookie = header
    #expect(headers.cookie("name") == value)
  }

  @Test func `takes over only the headers that Kring reads`() {
    var asked: [String] = []
    let headers = Headers { name in
      asked.append(name)
      return "\(name)!"
    }
    #expect(asked.sorted() == Headers.names.sorted())
    #expect(headers.acceptLanguage == "accept-language!")
    #expect(!Headers.names.contains("user-agent"))
    #expect(!Headers.names.contains("referer"))
  }
}
