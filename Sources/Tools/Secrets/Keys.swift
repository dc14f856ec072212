// Authentication by a shared key, and keys made from other keys.

internal import CSodium

extension Secrets {
  /// The HMAC with SHA-256 of a message: 32 bytes (RFC 2104).
  ///
  /// - Parameters:
  ///   - key: of any length; 32 random bytes are a good one.
  ///   - message: of any length.
  public static func hmacSHA256(key: [UInt8], message: [UInt8]) -> [UInt8] {
    _ = ready
    var state = crypto_auth_hmacsha256_state()
    crypto_auth_hmacsha256_init(&state, key, key.count)
    crypto_auth_hmacsha256_update(&state, message, UInt64(message.count))
    return filled(Int(crypto_auth_hmacsha256_BYTES)) { crypto_auth_hmacsha256_final(&state, $0) }
  }

  /// The keyed BLAKE2b hash of a message: 16 bytes (RFC 7693, 2.9). A message authentication code as HMAC is, and several
  /// times as fast: for where one page needs many.
  ///
  /// - Parameters:
  ///   - key: 16 to 64 bytes.
  ///   - message: of any length.
  public static func blake2b(key: [UInt8], message: [UInt8]) -> [UInt8] {
    _ = ready
    precondition((Int(crypto_generichash_KEYBYTES_MIN)...Int(crypto_generichash_KEYBYTES_MAX)).contains(key.count))
    return filled(16) { crypto_generichash($0, 16, message, UInt64(message.count), key, key.count) }
  }

  /// A key made from a secret by HKDF with SHA-256 (RFC 5869): extract, then expand.
  ///
  /// Composed here from `hmacSHA256`, since libsodium has HKDF from 1.0.19 only.
  ///
  /// - Parameters:
  ///   - secret: the input keying material: unguessable, not necessarily uniform. Never a password.
  ///   - salt: not secret; may be empty, which stands for 32 zero bytes.
  ///   - info: what the key is for, so that two purposes never share a key.
  ///   - count: how many bytes, 0 to 8,160 (255 digests).
  public static func hkdfSHA256(secret: [UInt8], salt: [UInt8], info: String, count: Int) -> [UInt8] {
    hkdfSHA256(secret: secret, salt: salt, info: [UInt8](info.utf8), count: count)
  }

  /// The same as `hkdfSHA256(secret:salt:info:count:)` with `info` as bytes.
  public static func hkdfSHA256(secret: [UInt8], salt: [UInt8], info: [UInt8], count: Int) -> [UInt8] {
    precondition((0...255 * 32).contains(count), "HKDF with SHA-256 gives 8,160 bytes at most (RFC 5869, 2.3)")
    let pseudorandomKey = hmacSHA256(key: salt, message: secret)
    var output: [UInt8] = []
    var block: [UInt8] = []
    var number: UInt8 = 0
    while output.count < count {
      number += 1
      block = hmacSHA256(key: pseudorandomKey, message: block + info + [number])
      output += block
    }
    return [UInt8](output.prefix(count))
  }
}
