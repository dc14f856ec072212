/// What a request line asks for, decoded: a path and the pairs of a query.
///
/// Strict on purpose: a broken percent sign, a NUL, a bare space or bytes that are not UTF-8 make no target at all,
/// so that no handler has to think of them.
struct Target {
  let path: String
  let query: [(name: String, value: String)]

  init?(_ raw: UnsafeBufferPointer<UInt8>) {
    guard !raw.contains(where: { $0 <= 0x20 || $0 == 0x7f }), let origin = Target.originForm(raw) else { return nil }
    let mark = origin.firstIndex(of: UInt8(ascii: "?")) ?? origin.endIndex
    guard let path = Target.decode(origin[..<mark], plusIsSpace: false) else { return nil }
    var query: [(name: String, value: String)] = []
    if mark < origin.endIndex {
      for pair in origin[(mark + 1)...].split(separator: UInt8(ascii: "&")) {
        let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
        guard
          let name = Target.decode(pair[..<equals], plusIsSpace: true),
          let value = Target.decode(pair[equals...].dropFirst(), plusIsSpace: true)
        else { return nil }
        query.append((name, value))
      }
    }
    self.path = path
    self.query = query
  }

  /// The part from the first slash on. A proxy may send `http://host/path` (RFC 9112, 3.2.2).
  private static func originForm(_ raw: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>? {
    if raw.first == UInt8(ascii: "/") { return raw[...] }
    for scheme in ["http://", "https://"] where raw.starts(with: scheme.utf8) {
      let rest = raw.dropFirst(scheme.utf8.count)
      guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      return rest[slash...]
    }
    return nil
  }

  private static func decode(_ part: Slice<UnsafeBufferPointer<UInt8>>, plusIsSpace: Bool) -> String? {
    let bytes = UnsafeBufferPointer(rebasing: part)
    let plain = bytes.allSatisfy { $0 != UInt8(ascii: "%") && $0 != 0 && !(plusIsSpace && $0 == UInt8(ascii: "+")) }
    if plain { return String(validating: bytes, as: UTF8.self) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      if byte == UInt8(ascii: "%") {
        guard index + 2 < bytes.count, let high = bytes[index + 1].hexadecimal,
          let low = bytes[index + 2].hexadecimal
        else { return nil }
        byte = high << 4 | low
        index += 2
      } else if byte == UInt8(ascii: "+"), plusIsSpace {
        byte = UInt8(ascii: " ")
      }
      if byte == 0 { return nil }
      decoded.append(byte)
      index += 1
    }
    return String(validating: decoded, as: UTF8.self)
  }
}
