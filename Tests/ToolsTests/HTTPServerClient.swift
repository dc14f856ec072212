import Glibc

/// One TCP connection that speaks HTTP by hand, so that tests can also say what no client would.
final class Client {
  struct Answer {
    let status: Int
    let head: String
    let body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  private let socket: Int32
  private let server: any AnyObject
  private var unread: [UInt8] = []

  /// A connection to this port; the client keeps the server alive when nobody else does.
  init(_ port: UInt16, of server: any AnyObject) {
    self.server = server
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var patience = timeval(tv_sec: 8, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    self.socket = socket
    isConnected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  let isConnected: Bool

  deinit { close(socket) }

  /// Whether all of it could be sent.
  @discardableResult
  func say(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  @discardableResult
  func say(_ text: String) -> Bool { say(Array(text.utf8)) }

  func post(_ path: String, _ body: [UInt8], type: String = "application/x-www-form-urlencoded") -> Answer? {
    say("POST \(path) HTTP/1.1\r\nHost: h\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n\r\n")
    say(body)
    return hear()
  }

  func get(_ path: String, headers: String = "") -> Answer? {
    say("GET \(path) HTTP/1.1\r\nHost: h\r\n\(headers)\r\n")
    return hear()
  }

  /// The next answer, or nil when the connection ends or stays silent.
  func hear(isHead: Bool = false) -> Answer? {
    guard let end = find([13, 10, 13, 10]) else { return nil }
    let head = String(decoding: unread[..<end], as: UTF8.self)
    unread.removeFirst(end + 4)
    let lines = head.split(separator: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    if status == 100 { return hear() }
    let length =
      lines.first { $0.lowercased().hasPrefix("content-length:") }?
      .split(separator: " ").last.flatMap { Int($0) } ?? 0
    if isHead { return Answer(status: status, head: head, body: []) }
    while unread.count < length { if !more() { return nil } }
    defer { unread.removeFirst(length) }
    return Answer(status: status, head: head, body: Array(unread[..<length]))
  }

  /// Whether the server closes the connection before the patience ends.
  func isClosed() -> Bool {
    while more() {}
    return errno != EAGAIN
  }

  private func find(_ mark: [UInt8]) -> Int? {
    while true {
      if unread.count >= mark.count,
        let at = (0...(unread.count - mark.count)).first(where: { unread[$0...].starts(with: mark) })
      {
        return at
      }
      if !more() { return nil }
    }
  }

  private func more() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    errno = 0
    let count = recv(socket, &buffer, buffer.count, 0)
    if count > 0 { unread += buffer[..<count] }
    return count > 0
  }
}
