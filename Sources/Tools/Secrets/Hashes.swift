// Digests of the SHA-2 family (FIPS 180-4).

internal import CSodium

extension Secrets {
  /// The SHA-256 digest of the bytes: 32 bytes (FIPS 180-4).
  public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    _ = ready
    return filled(Int(crypto_hash_sha256_BYTES)) { crypto_hash_sha256($0, bytes, UInt64(bytes.count)) }
  }

  /// The SHA-512 digest of the bytes: 64 bytes (FIPS 180-4).
  public static func sha512(_ bytes: [UInt8]) -> [UInt8] {
    _ = ready
    return filled(Int(crypto_hash_sha512_BYTES)) { crypto_hash_sha512($0, bytes, UInt64(bytes.count)) }
  }

  /// So many bytes, written by a call of libsodium that cannot fail: these calls always return 0.
  static func filled(_ count: Int, by write: (UnsafeMutablePointer<UInt8>) -> Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      _ = write(start)
    }
    return bytes
  }
}
