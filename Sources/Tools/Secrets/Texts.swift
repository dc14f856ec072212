// Bytes as text: base64, base64url and hexadecimal (RFC 4648), without tables that a cache could betray.

internal import CSodium

extension Secrets {
  /// Bytes as base64url without padding (RFC 4648, section 5): for addresses and cookies.
  public static func base64URL(_ bytes: [UInt8]) -> String {
    base64(bytes, variant: sodium_base64_VARIANT_URLSAFE_NO_PADDING)
  }

  /// Bytes as base64 with padding (RFC 4648, section 4): for columns and headers.
  public static func base64(_ bytes: [UInt8]) -> String {
    base64(bytes, variant: sodium_base64_VARIANT_ORIGINAL)
  }

  /// Bytes as hexadecimal in lower case, two digits a byte.
  public static func hex(_ bytes: [UInt8]) -> String {
    text(capacity: bytes.count * 2 + 1) { sodium_bin2hex($0, $1, bytes, bytes.count) }
  }

  /// The bytes of a base64url text without padding, or nil.
  ///
  /// Strict: the one text that `base64URL` gives for these bytes. Padding, white space, the other alphabet, a length
  /// that cannot be and bits left over give nil.
  public static func bytes(base64URL text: String) -> [UInt8]? {
    bytes(base64: text, variant: sodium_base64_VARIANT_URLSAFE_NO_PADDING)
  }

  /// The bytes of a base64 text with its padding, or nil. As strict as `bytes(base64URL:)`.
  public static func bytes(base64 text: String) -> [UInt8]? {
    bytes(base64: text, variant: sodium_base64_VARIANT_ORIGINAL)
  }

  /// The bytes of a hexadecimal text, or nil. Digits of either case, an even number of them, and nothing else.
  public static func bytes(hex text: String) -> [UInt8]? {
    let characters = text.utf8.map { CChar(bitPattern: $0) }
    return bytes(capacity: characters.count / 2 + 1) {
      sodium_hex2bin($0, $1, characters, characters.count, nil, &$2, nil)
    }
  }

  private static func base64(_ bytes: [UInt8], variant: Int32) -> String {
    text(capacity: sodium_base64_encoded_len(bytes.count, variant)) {
      sodium_bin2base64($0, $1, bytes, bytes.count, variant)
    }
  }

  private static func bytes(base64 text: String, variant: Int32) -> [UInt8]? {
    let characters = text.utf8.map { CChar(bitPattern: $0) }
    return bytes(capacity: characters.count / 4 * 3 + 3) {
      sodium_base642bin($0, $1, characters, characters.count, nil, &$2, nil, variant)
    }
  }

  /// A text that libsodium writes into so many bytes, its final zero among them.
  private static func text(
    capacity: Int, by write: (UnsafeMutablePointer<CChar>, Int) -> UnsafeMutablePointer<CChar>?
  ) -> String {
    _ = ready
    return String(unsafeUninitializedCapacity: capacity) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return 0 }
        let written = write(start, capacity)
        return written.map { _ in capacity - 1 } ?? 0
      }
    }
  }

  /// Bytes that libsodium reads from a text, at most so many; nil when it refuses the text.
  private static func bytes(
    capacity: Int, by read: (UnsafeMutablePointer<UInt8>, Int, inout Int) -> Int32
  ) -> [UInt8]? {
    _ = ready
    var understood = false
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      understood = read(start, capacity, &count) == 0
      if !understood { count = 0 }
    }
    return understood ? bytes : nil
  }
}
