/// A form of `application/x-www-form-urlencoded`, decoded as browsers encode it (WHATWG URL, section 5): `+` is a
/// space, a percent sign that escapes nothing stands for itself, empty pairs are none.
///
/// Our own, since libmicrohttpd 0.9.75 refuses `a=b=c`, loses a last name without `=`, loses what follows a bare
/// NUL, and gives a field twice when a piece ends inside the first escape of its value.
final class URLEncodedBody: FormBody {
  let fields: FormFields
  private var inName = true
  private var isEmpty = true
  private var decoded: [UInt8] = []
  private var escape: [UInt8] = []

  init(_ fields: FormFields) { self.fields = fields }

  func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
    for byte in bytes where !read(byte) { return false }
    // A value goes on into the fields piece by piece; a name has to be whole first.
    return inName ? decoded.count <= FormFields.nameLimit || fields.refuse(400) : hand()
  }

  func finish() -> Bool {
    let whole = endPair()
    fields.end()
    return whole
  }

  private func read(_ byte: UInt8) -> Bool {
    if !escape.isEmpty, continueEscape(byte) { return true }
    switch byte {
    case UInt8(ascii: "&"): return endPair()
    case UInt8(ascii: "=") where inName:
      isEmpty = false
      return endName()
    case UInt8(ascii: "%"): escape = [byte]
    case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
    default: decoded.append(byte)
    }
    isEmpty = false
    return true
  }

  /// Whether the byte belongs to the escape. If not, the escape was none and stands for itself.
  private func continueEscape(_ byte: UInt8) -> Bool {
    guard byte.hexadecimal != nil else {
      decoded += escape
      escape = []
      return false
    }
    escape.append(byte)
    if escape.count == 3, let high = escape[1].hexadecimal, let low = escape[2].hexadecimal {
      decoded.append(high << 4 | low)
      escape = []
    }
    return true
  }

  private func endName() -> Bool {
    decoded += escape
    escape = []
    inName = false
    defer { decoded = [] }
    return fields.begin(decoded)
  }

  private func endPair() -> Bool {
    defer { (inName, isEmpty) = (true, true) }
    if isEmpty { return true }
    if inName { return endName() }
    decoded += escape
    escape = []
    return hand()
  }

  private func hand() -> Bool {
    defer { decoded.removeAll(keepingCapacity: true) }
    return decoded.isEmpty || fields.append(decoded)
  }
}

extension UInt8 {
  /// What this ASCII digit is worth in base 16.
  var hexadecimal: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
