// Bytes that only the holder of a key reads, by libsodium's secretbox (XSalsa20 and Poly1305).

internal import CSodium

extension Secrets {
  /// Seals bytes with a key of 32 bytes and a random nonce, which stands before them. It is 40 bytes longer than what it
  /// holds.
  public static func sealed(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    precondition(key.count == Int(crypto_secretbox_KEYBYTES), "a key has 32 bytes")
    let nonce = randomBytes(Int(crypto_secretbox_NONCEBYTES))
    var box = [UInt8](repeating: 0, count: bytes.count + Int(crypto_secretbox_MACBYTES))
    // It fails for no input.
    crypto_secretbox_easy(&box, bytes, UInt64(bytes.count), nonce, key)
    return nonce + box
  }

  /// What was sealed with a key; nil where it was another key, or something was changed.
  public static func opened(_ sealed: [UInt8], key: [UInt8]) -> [UInt8]? {
    let nonce = Int(crypto_secretbox_NONCEBYTES)
    guard key.count == Int(crypto_secretbox_KEYBYTES), sealed.count >= nonce + Int(crypto_secretbox_MACBYTES) else {
      return nil
    }
    let box = Array(sealed.dropFirst(nonce))
    var bytes = [UInt8](repeating: 0, count: box.count - Int(crypto_secretbox_MACBYTES))
    let isRight = crypto_secretbox_open_easy(&bytes, box, UInt64(box.count), Array(sealed.prefix(nonce)), key) == 0
    return isRight ? bytes : nil
  }
}
