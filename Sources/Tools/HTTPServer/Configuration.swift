/// How a `Server` listens and what it allows.
public struct Configuration: Sendable {
  /// The addresses a server can listen on.
  public enum Address: Sendable {
    /// 127.0.0.1 only: behind a proxy on the same machine, and in tests.
    case loopback
    /// Every IPv4 and IPv6 address of the machine; IPv4 only where the machine has no IPv6.
    case any
  }

  /// The TCP port; 0 means any free one, see `Server.port`.
  public var port: UInt16
  /// Where the server listens.
  public var address: Address
  /// How many worker threads share the connections. A handler runs on one of them.
  public var threads: Int
  /// The most bytes one request body may have. More is refused with 413.
  public var bodyLimit: Int
  /// The same for a body of `multipart/form-data`, in which files come; nil for `bodyLimit`.
  public var filesLimit: Int?
  /// The most bytes that the form fields of all running requests may hold together. More is refused with 503.
  public var bufferedLimit: Int
  /// Seconds of silence after which a connection is closed. Waiting for a `Completion` does not count.
  public var idleTimeout: Int
  /// The most connections at one time; later ones wait in the backlog of the system.
  public var connections: Int
  /// The most connections from one address, or nil for no such limit. Behind a proxy leave it nil.
  public var perAddress: Int?
  /// The request headers a handler may ask for with `ReceivedRequest.header(_:)`. Others are not copied.
  public var headers: [String]

  /// A configuration; what is left out has the value that suits a small machine.
  public init(
    port: UInt16 = 0, address: Address = .loopback, threads: Int = 8, bodyLimit: Int = 16 << 20,
    bufferedLimit: Int = 128 << 20, idleTimeout: Int = 30, connections: Int = 2048, perAddress: Int? = nil,
    headers: [String] = []
  ) {
    self.port = port
    self.address = address
    self.threads = threads
    self.bodyLimit = bodyLimit
    self.bufferedLimit = bufferedLimit
    self.idleTimeout = idleTimeout
    self.connections = connections
    self.perAddress = perAddress
    self.headers = headers
  }
}
