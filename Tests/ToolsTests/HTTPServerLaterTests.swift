import Foundation
import HTTPServer
import Testing

@Suite struct HTTPServerLaterTests {
  @Test("an answer may come from another thread, before the handler has returned, twice or never")
  func later() async throws {
    let echo = try Echo()
    let client = echo.client
    client.say("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n")
    try await echo.completions(1).first?.answer(Echo.text(200, "later"))
    #expect(client.hear()?.text == "later")
    for _ in 0..<100 { #expect(client.get("/at-once")?.text == "at once") }
    #expect(client.get("/twice")?.text == "first")
    #expect(client.get("/dropped")?.status == 500)
    #expect(client.get("/next")?.text == "GET|/next|")
  }

  @Test("a form that waits is answered too")
  func form() async throws {
    let echo = try Echo()
    #expect(echo.client.post("/at-once", Array("a=b".utf8))?.text == "at once")
  }

  @Test("two hundred wait at once and hold no worker")
  func manyWait() async throws {
    let echo = try Echo()
    let clients = (0..<200).map { _ in echo.client }
    for client in clients { client.say("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n") }
    let completions = try await echo.completions(200)
    #expect(completions.count == 200)
    #expect(echo.client.get("/meanwhile")?.text == "GET|/meanwhile|")
    for completion in completions { completion.answer(Echo.text(200, "done")) }
    for client in clients { #expect(client.hear()?.text == "done") }
  }

  @Test("a client may go away while it waits")
  func goneAway() async throws {
    let echo = try Echo()
    for _ in 0..<50 {
      do {
        let client = echo.client
        client.say("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n")
        let completions = try await echo.completions(1)
        _ = consume client
        for completion in completions { completion.answer(Echo.text(200, String(repeating: "x", count: 100_000))) }
      }
    }
    #expect(echo.client.get("/after")?.text == "GET|/after|")
    let clock = ContinuousClock()
    #expect(clock.measure { echo.server.stop() } < .seconds(5))
  }

  @Test("stopping lets the running finish and takes no new connections")
  func stop() async throws {
    let echo = try Echo()
    let client = echo.client
    client.say("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n")
    let completions = try await echo.completions(1)
    // More patience than a busy machine needs: the subject is that the running is waited for. A thread of its own, and
    // no task that sleeps: among many tests a task may not be woken for minutes.
    let stopping = Thread { echo.server.stop(patience: 120) }
    stopping.start()
    var listens = true
    for _ in 0..<200 where listens {
      usleep(25_000)
      listens = echo.client.isConnected
    }
    #expect(!listens)
    completions.first?.answer(Echo.text(200, "finished"))
    let answer = client.hear()
    #expect(answer?.text == "finished")
    #expect(answer?.head.contains("Connection: close") == true)
    while !stopping.isFinished { usleep(2_000) }
    echo.server.stop()
  }

  @Test("starting and stopping a thousand times goes well")
  func stopOften() throws {
    for round in 0..<1000 {
      let echo = try Echo()
      if round % 2 == 0 { #expect(echo.client.get("/")?.status == 200) }
      echo.server.stop()
    }
  }

  @Test("stopping does not wait for ever; a late answer does nothing")
  func stopImpatiently() async throws {
    let echo = try Echo()
    let client = echo.client
    client.say("GET /wait HTTP/1.1\r\nHost: h\r\n\r\n")
    let completions = try await echo.completions(1)
    echo.server.stop(patience: 0)
    completions.first?.answer(Echo.text(200, "too late"))
    #expect(client.hear()?.status == 503)
  }
}
