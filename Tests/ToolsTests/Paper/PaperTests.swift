import Glibc
import Paper
import Testing

private func page(_ body: String, head: String = "") -> [UInt8] {
  [UInt8](
    """
    <!DOCTYPE html><html lang="nl"><head><title>Startnotitie – é</title>\(head)</head>
    <body><h1>Wat wij willen</h1>\(body)</body></html>
    """.utf8)
}

extension Paper {
  fileprivate func pdf(_ html: [UInt8]) async -> Result<[UInt8], any Error> {
    await withCheckedContinuation { continuation in pdf(html) { continuation.resume(returning: $0) } }
  }

  fileprivate func failure(_ html: [UInt8]) async -> Failure? {
    if case .failure(let failure as Failure) = await pdf(html) { failure } else { nil }
  }
}

@Suite(.serialized) struct `Paper, by WeasyPrint` {
  @Test func `a page becomes a tagged PDF with its text, title and language, and no date`() async throws {
    let paper = Paper()
    let start = ContinuousClock.now
    let pdf = try PDF(await paper.pdf(page("<p>Hallo <a href=\"https://kring.example/\">wereld</a></p>")).get())
    let cold = ContinuousClock.now - start
    let again = try await paper.pdf(page("<p>Hallo <a href=\"https://kring.example/\">wereld</a></p>")).get()
    print("Paper: cold \(cold), warm \(ContinuousClock.now - start - cold)")
    let information = try pdf.read(by: "pdfinfo")
    #expect(information.contains("Title:           Startnotitie – é\n"))
    #expect(information.contains("Tagged:          yes\n"))
    #expect(!information.contains("Date:"))
    #expect(pdf.bytes.contains("/Lang (nl)".utf8))
    let text = try pdf.read(by: "pdftotext")
    #expect(text.contains("Wat wij willen") && text.contains("Hallo wereld"))
    #expect(try pdf.read(by: "pdfinfo", "-struct").contains("H1"))
    #expect(again == pdf.bytes)
    // A font keeps a second: in another process and a later second the bytes are still the same.
    paper.stop()
    sleep(1)
    #expect(try await Paper().pdf(page("<p>Hallo <a href=\"https://kring.example/\">wereld</a></p>")).get() == again)
  }

  @Test func `a page fetches nothing from the network`() async throws {
    let ear = try Ear()
    let address = "http://127.0.0.1:\(ear.port)/"
    let paper = Paper()
    let pdf = await paper.pdf(
      page(
        "<img src=\"\(address)\" alt=\"\"><svg><image href=\"\(address)\"/></svg>"
          + "<object data=\"\(address)\"></object>",
        head: "<link rel=stylesheet href=\"\(address)\"><style>@import url(\(address)); "
          + "p { background: url(\(address)) } @font-face { font-family: a; src: url(\(address)) }</style>"))
    #expect(try PDF(pdf.get()).read(by: "pdftotext").contains("Wat wij willen"))
    #expect(!ear.heardAnything)
  }

  @Test func `a page reads no file, not even one that is in the sandbox`() async throws {
    let paper = Paper()
    let files = ["file:///etc/passwd", "file:///usr/lib/os-release", "/usr/lib/os-release"]
    let body = files.map { "<img src=\"\($0)\" alt=\"\"><object data=\"\($0)\"></object><embed src=\"\($0)\">" }
    let head = files.map { "<link rel=attachment href=\"\($0)\"><link rel=stylesheet href=\"\($0)\">" }
    let pdf = try PDF(await paper.pdf(page(body.joined(), head: head.joined())).get())
    let text = try pdf.read(by: "pdftotext")
    #expect(!text.contains("root") && !text.contains("Debian"))
    #expect(try pdf.read(by: "pdfdetach", "-list").contains("0 embedded files"))
    #expect(!pdf.bytes.contains("/EmbeddedFile".utf8))
  }

  @Test func `an image that is in the page itself is shown`() async throws {
    let image =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"
      + "gg=="
    let pdf = try PDF(await Paper().pdf(page("<img src=\"\(image)\" alt=\"punt\">")).get())
    #expect(try pdf.read(by: "pdfimages", "-list").split(separator: "\n").count > 2)
  }

  @Test(arguments: [
    "<p>" + String(repeating: "<div>", count: 200_000),
    "<table>" + String(repeating: "<tr><td>a<td>b", count: 40_000),
  ])
  func `a page that is too much fails, and the next one is made`(endless: String) async throws {
    var configuration = Paper.Configuration()
    configuration.cpuSeconds = 1
    let paper = Paper(configuration)
    #expect(await paper.failure([UInt8](endless.utf8)) == .tooMuch)
    #expect(try await paper.pdf(page("<p>a</p>")).get().starts(with: "%PDF-1.7".utf8))
  }

  @Test func `memory, the PDF and the page have limits`() async throws {
    var configuration = Paper.Configuration()
    configuration.outputBytes = 1000
    configuration.inputBytes = 300
    let paper = Paper(configuration)
    #expect(await paper.failure(page("<p>a</p>")) == .tooMuch)
    #expect(await paper.failure([UInt8](repeating: 32, count: 301)) == .tooMuch)
    configuration = Paper.Configuration()
    configuration.memoryBytes = 200 << 20
    let small = Paper(configuration)
    #expect(await small.failure(page(String(repeating: "<p>a <b>b</b></p>", count: 5_000))) != nil)
    #expect(await small.failure([0xFF, 0xFE]) == .failed("UnicodeDecodeError"))
  }

  @Test func `a worker that is killed is replaced`() async throws {
    let paper = Paper()
    #expect(paper.process == nil)
    _ = try await paper.pdf(page("")).get()
    let first = try #require(paper.process)
    kill(first, SIGKILL)
    _ = try await paper.pdf(page("")).get()
    #expect(paper.process != first)
  }

  @Test func `a worker without work ends`() async throws {
    var configuration = Paper.Configuration()
    configuration.idleSeconds = 1
    let paper = Paper(configuration)
    _ = try await paper.pdf(page("")).get()
    let process = try #require(paper.process)
    try await Task.sleep(for: .seconds(1.5))
    #expect(paper.process == nil && kill(process, 0) == -1)
    _ = try await paper.pdf(page("")).get()
  }

  @Test func `stop ends the process, at work or not, and refuses what comes later`() async throws {
    let paper = Paper()
    _ = try await paper.pdf(page("")).get()
    let process = try #require(paper.process)
    async let atWork = paper.failure([UInt8](String(repeating: "<div>", count: 200_000).utf8))
    try await Task.sleep(for: .milliseconds(300))
    async let waiting = paper.failure(page(""))
    try await Task.sleep(for: .milliseconds(100))
    paper.stop()
    #expect(kill(process, 0) == -1 && errno == ESRCH)
    #expect(await (atWork, waiting) == (.stopped, .stopped))
    #expect(await paper.failure(page("")) == .stopped)
    paper.stop()
  }

  @Test func `no more pages wait than may wait`() async throws {
    var configuration = Paper.Configuration()
    configuration.mostWaiting = 0
    #expect(await Paper(configuration).failure(page("")) == .busy)
  }

  @Test func `without the sandbox there is no PDF, and the reason is told`() async throws {
    var configuration = Paper.Configuration()
    configuration.bubblewrap = "/nowhere/bwrap"
    #expect(await Paper(configuration).failure(page("")) == .unavailable("/nowhere/bwrap: No such file or directory"))
    configuration = Paper.Configuration()
    configuration.python = "/usr/bin/nowhere"
    let failure = await Paper(configuration).failure(page(""))
    #expect(failure == .unavailable("bwrap: execvp /usr/bin/nowhere: No such file or directory"))
    configuration.bubblewrap = "/bin/false"
    #expect(await Paper(configuration).failure(page("")) == .unavailable("the sandbox gives no answer"))
  }
}
