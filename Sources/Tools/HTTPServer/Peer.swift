internal import CMicroHTTPD
internal import Glibc

/// The address of the client (or of the proxy before us): for rate limits in memory, never for a log or a table.
public struct Peer: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64
  private let count: UInt8

  /// The address in network order: 4 bytes of IPv4 (also when it came as ::ffff:a.b.c.d), 16 of IPv6,
  /// none when it is not known.
  public var bytes: [UInt8] {
    (0..<Int(count)).map { UInt8(truncatingIfNeeded: ($0 < 8 ? high : low) >> (56 - 8 * ($0 % 8))) }
  }

  init(connection: Connection) {
    guard let address = mhd_client_address(connection.native) else {
      (high, low, count) = (0, 0, 0)
      return
    }
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      let four = UInt32(bigEndian: raw.loadUnaligned(as: sockaddr_in.self).sin_addr.s_addr)
      (high, low, count) = (UInt64(four) << 32, 0, 4)
    case AF_INET6:
      let six = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      let halves = withUnsafeBytes(of: six) {
        ($0.loadUnaligned(as: UInt64.self).bigEndian, $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self).bigEndian)
      }
      if halves.0 == 0, halves.1 >> 32 == 0xffff {
        (high, low, count) = (halves.1 << 32, 0, 4)
      } else {
        (high, low, count) = (halves.0, halves.1, 16)
      }
    default:
      (high, low, count) = (0, 0, 0)
    }
  }
}
