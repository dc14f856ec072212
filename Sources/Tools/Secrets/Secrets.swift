// Randomness, hashes, keys and the texts that carry them, by libsodium.

internal import CSodium

/// The cryptography that Kring uses, and no more: every function is a thin call of libsodium.
///
/// All of it may be called from any thread.
public enum Secrets {
  /// libsodium chooses its source of randomness and its code for this processor once, before the first call.
  static let ready: Bool = {
    // Without randomness no secret can be made: there is nothing to go on with.
    precondition(sodium_init() >= 0, "libsodium cannot start: no source of randomness")
    return true
  }()

  /// Bytes that nobody can predict, from the kernel (getrandom).
  ///
  /// - Parameter count: how many bytes, 0 or more; 32 for a session or a key.
  public static func randomBytes(_ count: Int) -> [UInt8] {
    _ = ready
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      if let start = buffer.baseAddress { randombytes_buf(start, count) }
      filled = count
    }
  }

  /// Whether two secrets are the same, in a time that depends on their length only.
  ///
  /// Secrets of different length are not equal; that they differ in length is not hidden.
  public static func equal(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    _ = ready
    return a.count == b.count && sodium_memcmp(a, b, a.count) == 0
  }
}
