internal import HTTPServer
internal import SQL
internal import Site
internal import Synchronization
internal import Web

/// Between server and site: a request that reads is answered where it arrives; one that writes waits for its network's
/// writer, and its answer leaves only after the commit.
struct Door: Sendable {
  private let site: Site
  private let queue: WriteQueue

  init(_ site: Site, _ queue: WriteQueue) {
    self.site = site
    self.queue = queue
  }

  func answer(_ received: ReceivedRequest) -> Decision {
    let request = Request(received)
    if request.isSafe {
      let response = site.respond(request)
      return response.sent.map { .answer($0) } ?? .later { self.send(response, $0) }
    }
    return .later { self.write(request, $0) }
  }

  func refuse(_ status: Int, _ received: ReceivedRequest?) -> SentResponse {
    let request = received.map(Request.init) ?? Request("GET", "/")
    return site.refused(status, request).sent ?? SentResponse(status: status, headers: [], body: .bytes([]))
  }

  private func write(_ request: Request, _ completion: Completion) {
    let box = Box()
    queue.submit(to: site.writer(for: request)) {
      let response = site.respond(request)
      box.answer.withLock { $0 = response }
    } done: { error in
      let response = error.map { site.failed($0, request) } ?? box.answer.withLock { $0 }
      send(response ?? site.refused(500, request), completion)
    }
  }

  /// Sends what is there, or waits for the queue that makes it.
  private func send(_ response: Response, _ completion: Completion) {
    if let sent = response.sent { return completion.answer(sent) }
    if case .later(let make) = response.body { make { self.send($0, completion) } }
  }

  /// A lock that two closures share.
  private final class Box: Sendable {
    let answer = Mutex<Response?>(nil)
  }
}

extension Request {
  init(_ received: ReceivedRequest) {
    self.init(
      received.method, received.path, query: received.query.map { FormField($0.name, $0.value) },
      fields: received.fields.map {
        $0.isFile ? FormField(name: $0.name, file: $0.bytes) : FormField(name: $0.name, bytes: $0.bytes)
      },
      headers: Headers { received.header($0) }, peer: received.peer.bytes)
  }
}

extension Response {
  /// The response as the server sends it; nil while a queue still makes it.
  var sent: SentResponse? {
    guard case .bytes(let bytes) = body else { return nil }
    return SentResponse(status: status, headers: headers, body: .bytes(bytes))
  }
}
