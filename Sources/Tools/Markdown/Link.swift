// Where a link in a person's text may go.

/// The tags of a link that a reader may follow.
struct Link {
  /// The start tag, its address escaped.
  let start: String
  /// The end tag.
  static let end = "</a>"

  /// The link to an address, or nil when the address is not `https://`, `http://` or a path of this site.
  ///
  /// Browsers drop tabs and line feeds inside an address and read `\` as `/` (WHATWG URL, 4.4), so that `/\host` would
  /// leave the site: addresses with control characters or `\` are refused.
  init?(_ address: String) {
    guard address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
    let start = address.lowercased().utf8
    if address.utf8.starts(with: "/".utf8) {
      guard !address.utf8.starts(with: "//".utf8) else { return nil }
      self.start = "<a href=\"\(Self.escaped(address))\">"
    } else if ["https://", "http://"].contains(where: { start.starts(with: $0.utf8) && start.count > $0.utf8.count }) {
      self.start = "<a href=\"\(Self.escaped(address))\" rel=\"noopener noreferrer nofollow\">"
    } else {
      return nil
    }
  }

  /// The address with everything percent-encoded that RFC 3986 does not let stand, and `&` as XML writes it.
  private static func escaped(_ address: String) -> String {
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case _ where "-._~:/?#@!$&()*+,;=%".utf8.contains(byte): bytes.append(escaping: byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let digits = [UInt8]("0123456789ABCDEF".utf8)
}
