import Glibc
import Testing

/// A port of this machine that waits for somebody to connect.
final class Ear {
  private let socket: Int32
  let port: UInt16

  init() throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    try #require(socket >= 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = socket
    port = try withUnsafeMutablePointer(to: &address) { address in
      try address.withMemoryRebound(to: sockaddr.self, capacity: 1) { any in
        try #require(bind(socket, any, length) == 0 && listen(socket, 8) == 0 && getsockname(socket, any, &length) == 0)
      }
      return UInt16(bigEndian: address.pointee.sin_port)
    }
  }

  deinit { close(socket) }

  /// Whether anybody has connected.
  var heardAnything: Bool {
    let connection = accept(socket, nil, nil)
    if connection >= 0 { close(connection) }
    return connection >= 0
  }
}
