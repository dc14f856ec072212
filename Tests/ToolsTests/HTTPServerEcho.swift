import HTTPServer
import Synchronization

/// A server that tells what it got, and the requests it has been asked to keep waiting.
final class Echo: Sendable {
  let server: Server
  private let waiting: Waiting

  private final class Waiting: Sendable {
    let completions = Mutex<[Completion]>([])
  }

  init(_ change: (inout Configuration) -> Void = { _ in }) throws {
    var configuration = Configuration(threads: 2, bodyLimit: 100_000, headers: ["Cookie", "X-Sent"])
    change(&configuration)
    let waiting = Waiting()
    self.waiting = waiting
    server = try Server(configuration, refusal: Echo.refused) { request in
      switch request.path {
      case "/wait": return .later { completion in waiting.completions.withLock { $0.append(completion) } }
      case "/at-once": return .later { $0.answer(Echo.text(200, "at once")) }
      case "/dropped": return .later { _ in }
      case "/twice":
        return .later {
          $0.answer(Echo.text(200, "first"))
          $0.answer(Echo.text(200, "second"))
        }
      case "/split":
        return .answer(SentResponse(status: 200, headers: [("X", "a\r\nSet-Cookie: b")], body: .bytes([])))
      case "/fixed": return .answer(SentResponse(status: 200, headers: [], body: .fixed(FixedBytes([1, 0, 2]))))
      case "/headers":
        return .answer(Echo.text(200, "\(request.header("cookie") ?? "-") \(request.header("host") ?? "-")"))
      case "/peer": return .answer(Echo.text(200, "\(request.peer.bytes)"))
      default: return .answer(Echo.text(200, Echo.told(request)))
      }
    }
  }

  private static func refused(_ status: Int, _ request: ReceivedRequest?) -> SentResponse {
    text(status, "refused \(request?.path ?? "-")")
  }

  var port: UInt16 { server.port }
  var client: Client { Client(server.port, of: self) }

  /// The completions of the requests to /wait, once there are this many.
  func completions(_ count: Int) async throws -> [Completion] {
    for _ in 0..<2000 where waiting.completions.withLock({ $0.count }) < count {
      try await Task.sleep(for: .milliseconds(2))
    }
    return waiting.completions.withLock { found in
      defer { found = [] }
      return found
    }
  }

  static func text(_ status: Int, _ text: String) -> SentResponse {
    let headers = [("Content-Type", "text/plain"), ("X-A", "b")]
    return SentResponse(status: status, headers: headers, body: .bytes(Array(text.utf8)))
  }

  private static func told(_ request: ReceivedRequest) -> String {
    let query = request.query.map { "\($0.name)=\($0.value)" }.joined(separator: ";")
    let fields = request.fields.map { field in
      (field.isFile ? "file " : "")
        + (field.bytes.count > 100 ? "\(field.name):\(field.bytes.count)" : "\(field.name):\(field.bytes)")
    }
    return ([request.method, request.path, query] + fields).joined(separator: "|")
  }
}
