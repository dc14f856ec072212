internal import CMicroHTTPD
internal import Glibc
internal import Synchronization

/// An HTTP/1.1 server: libmicrohttpd with worker threads that each watch their own connections.
public final class Server: Sendable {
  /// The server could not start, for the reason that the system gives in `code` (an `errno`).
  public struct CannotListen: Error, Equatable {
    /// The port that was asked for.
    public let port: UInt16
    /// The `errno` of the failure; `EADDRINUSE` when somebody else has the port.
    public let code: Int32
  }

  /// The port the server listens on.
  public let port: UInt16
  private let daemon: Daemon
  private let native: Mutex<OpaquePointer?>

  /// Starts listening at once.
  ///
  /// `refusal` makes the answer to a request that does not reach the handler: 400, 413, 415, 500 or 503. It gets the
  /// request where there is one whose target could be read. Both closures run on the worker threads. Requests that
  /// are not HTTP at all are answered by libmicrohttpd itself.
  ///
  /// - Throws: `CannotListen`.
  public init(
    _ configuration: Configuration, refusal: @escaping @Sendable (Int, ReceivedRequest?) -> SentResponse,
    handler: @escaping @Sendable (ReceivedRequest) -> Decision
  ) throws {
    daemon = Daemon(configuration, refusal: refusal, handler: handler)
    let context = Unmanaged.passUnretained(daemon).toOpaque()
    guard let started = configuration.start(context) else {
      throw CannotListen(port: configuration.port, code: errno)
    }
    port = mhd_port(started)
    native = Mutex(started)
  }

  deinit { stop() }

  /// Stops: refuses new connections, lets the requests that run finish for up to `patience` seconds, answers those
  /// that still wait for a `Completion` with 503, and ends the worker threads. A handler that does not return
  /// holds it up. Not to be called from a handler. A second call waits for the first and does nothing.
  public func stop(patience: Int = 10) {
    native.withLock { native in
      guard let running = native else { return }
      daemon.stop()
      Server.stopListening(mhd_listener(running))
      wait(milliseconds: patience * 1000) { daemon.isIdle }
      daemon.pauses.close()
      wait(milliseconds: 500) { daemon.isIdle }
      wait(milliseconds: 10_000) { daemon.pauses.isEmpty }
      MHD_stop_daemon(running)
      native = nil
    }
  }

  /// Closes the listening socket and puts a socket on which nothing ever happens in its place.
  ///
  /// `MHD_quiesce_daemon` would be the call for it, but with epoll and worker threads both it and they take the socket
  /// out of the epoll set, and the second to do so aborts the process
  /// (0.9.75; our tests met it).
  private static func stopListening(_ listener: Int32) {
    let silent = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
    guard listener >= 0, silent >= 0 else { return }
    dup2(silent, listener)
    close(silent)
  }

  private func wait(milliseconds: Int, until done: () -> Bool) {
    var left = milliseconds
    while left > 0, !done() {
      usleep(2000)
      left -= 2
    }
  }
}
