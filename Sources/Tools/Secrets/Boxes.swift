// Boxes that one person closes and one other opens (libsodium: sealed boxes, X25519 with XSalsa20-Poly1305).

internal import CSodium

extension Secrets {
  /// What others close a box with: 32 bytes, the public half of the pair of keys that follows from a seed.
  ///
  /// - Parameter seed: 32 secret bytes; the same seed gives the same pair.
  public static func boxKey(seed: [UInt8]) -> [UInt8] { pair(seed).open }

  /// A message that only the holder of the seed behind a key can open, or nil when the key is none.
  ///
  /// Nobody can tell afterwards who closed it, not even who did. It is 48 bytes longer than the message.
  public static func sealed(_ message: [UInt8], for key: [UInt8]) -> [UInt8]? {
    guard key.count == Int(crypto_box_PUBLICKEYBYTES) else { return nil }
    _ = ready
    var closed = false
    let sealed = filled(message.count + crypto_box_sealbytes()) {
      let outcome = crypto_box_seal($0, message, UInt64(message.count), key)
      closed = outcome == 0
      return outcome
    }
    return closed ? sealed : nil
  }

  /// The message in a box, or nil when it was closed for somebody else, or changed.
  public static func opened(_ sealed: [UInt8], seed: [UInt8]) -> [UInt8]? {
    guard sealed.count >= crypto_box_sealbytes() else { return nil }
    let keys = pair(seed)
    var opened = false
    let message = filled(sealed.count - crypto_box_sealbytes()) {
      let outcome = crypto_box_seal_open($0, sealed, UInt64(sealed.count), keys.open, keys.secret)
      opened = outcome == 0
      return outcome
    }
    return opened ? message : nil
  }

  private static func pair(_ seed: [UInt8]) -> (open: [UInt8], secret: [UInt8]) {
    precondition(seed.count == Int(crypto_box_SEEDBYTES), "a seed is 32 bytes")
    _ = ready
    var secret = [UInt8](repeating: 0, count: Int(crypto_box_SECRETKEYBYTES))
    let open = filled(Int(crypto_box_PUBLICKEYBYTES)) { crypto_box_seed_keypair($0, &secret, seed) }
    return (open, secret)
  }
}
