internal import CMicroHTTPD
internal import Glibc
internal import Synchronization

/// What the worker threads of one server share.
final class Daemon: Sendable {
  let configuration: Configuration
  let refusal: @Sendable (Int, ReceivedRequest?) -> SentResponse
  let handler: @Sendable (ReceivedRequest) -> Decision
  let budget: Budget
  let pauses = Pauses()
  private let requests = Atomic(0)
  private let stopping = Atomic(false)

  init(
    _ configuration: Configuration, refusal: @escaping @Sendable (Int, ReceivedRequest?) -> SentResponse,
    handler: @escaping @Sendable (ReceivedRequest) -> Decision
  ) {
    self.configuration = configuration
    self.refusal = refusal
    self.handler = handler
    budget = Budget(limit: configuration.bufferedLimit)
  }

  var isStopping: Bool { stopping.load(ordering: .relaxed) }
  var isIdle: Bool { requests.load(ordering: .acquiring) == 0 }

  func stop() { stopping.store(true, ordering: .relaxed) }
  func requestBegan() { requests.add(1, ordering: .relaxed) }
  func requestEnded() { requests.subtract(1, ordering: .releasing) }

  // libmicrohttpd's three calls for a request: the request line, its arrival piece by piece, its end.

  /// The context is the `Daemon`, the answer a retained `Exchange`. The only place where the target is still raw.
  static let requestLine:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?)
      -> UnsafeMutableRawPointer? = { context, uri, _ in
        guard let context, let uri else { return nil }
        let daemon = Unmanaged<Daemon>.fromOpaque(context).takeUnretainedValue()
        let count = strlen(uri)
        let target = UnsafeRawBufferPointer(start: uri, count: count).withMemoryRebound(to: UInt8.self) { Target($0) }
        let exchange = Exchange(daemon, target: target, afterTarget: UInt(bitPattern: uri) + UInt(count))
        return Unmanaged.passRetained(exchange).toOpaque()
      }

  static let arrival: MHD_AccessHandlerCallback = { _, connection, _, method, version, upload, size, context in
    guard let connection, let method, let version, let size, let exchange = context?.pointee else { return .NO }
    let bytes = UnsafeRawBufferPointer(start: upload, count: upload == nil ? 0 : size.pointee)
    size.pointee = 0
    return Unmanaged<Exchange>.fromOpaque(exchange).takeUnretainedValue()
      .proceed(Connection(native: connection), method, version, bytes) ? .YES : .NO
  }

  static let end:
    @convention(c) (
      UnsafeMutableRawPointer?, OpaquePointer?, UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
      MHD_RequestTerminationCode
    ) -> Void = { _, _, context, _ in
      guard let exchange = context?.pointee else { return }
      context?.pointee = nil
      let ended = Unmanaged<Exchange>.fromOpaque(exchange).takeRetainedValue()
      ended.complete()
    }
}
