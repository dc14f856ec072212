internal import SQL
internal import Secrets
internal import Synchronization

/// A key that comes from somebody's twelve words and is kept nowhere: it exists while they are signed in, sealed under
/// the token of their session. With it somebody can be counted once without a file being able to tell who it was
/// (`docs/decisions/0015-counted-once.md`).
struct OwnKey: Sendable, Hashable {
  /// The label of the derivation.
  private static let label = "kring own 1"

  private let bytes: [UInt8]

  init(_ secret: SignInSecret) {
    bytes = Secrets.hkdfSHA256(secret: secret.bytes, salt: [], info: Self.label, count: 32)
  }

  /// The mark of this person for one purpose: the same each time, and for every purpose another. Whoever has no key
  /// cannot tell whose it is, nor that two marks for two purposes are one person's.
  func mark(for purpose: String, in network: ID<Network>) -> Mark {
    let message = Array("\(network.text) \(purpose)".utf8)
    return Mark(text: Secrets.hex(Array(Secrets.hmacSHA256(key: bytes, message: message).prefix(16))))
  }

  /// The same, for what one page of conversations asks many times: by a hash that is several times as fast, for other
  /// purposes than those of `mark`.
  func quickMark(for purpose: String, in network: ID<Network>) -> Mark {
    let message = Array("\(network.text) \(purpose)".utf8)
    return Mark(text: Secrets.hex(Secrets.blake2b(key: bytes, message: message)))
  }

  /// The seed of a pair of keys for one purpose: others close boxes for this person, which only this person opens.
  func seed(for purpose: String, in network: ID<Network>) -> [UInt8] {
    Secrets.hkdfSHA256(secret: bytes, salt: [], info: "kring box 1 \(network.text) \(purpose)", count: 32)
  }

  /// A key of 32 bytes to seal with, for one purpose: whoever has only what was sealed cannot open it.
  func sealing(for purpose: String, in network: ID<Network>) -> [UInt8] {
    Secrets.hkdfSHA256(secret: bytes, salt: Array(network.text.utf8), info: "kring sealing 1 " + purpose, count: 32)
  }

  /// The key as a session keeps it.
  struct Sealed: Sendable, Hashable, Bindable {
    fileprivate let bytes: [UInt8]

    /// As it is stored: 64 hexadecimal digits.
    var value: Value { .text(Secrets.hex(bytes)) }

    fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// A stored one; nil when it is not one.
    init?(stored text: String) {
      guard let bytes = Secrets.bytes(hex: text), bytes.count == 32 else { return nil }
      self.bytes = bytes
    }
  }

  /// Seals the key. A token is random and used once, so it serves as the pad.
  func sealed(under token: String) -> Sealed { Sealed(Self.turned(bytes, under: token)) }

  /// The key of a session.
  init(_ sealed: Sealed, under token: String) { bytes = Self.turned(sealed.bytes, under: token) }

  private static func turned(_ bytes: [UInt8], under token: String) -> [UInt8] {
    zip(bytes, Secrets.hmacSHA256(key: Array(token.utf8.prefix(100)), message: Array(label.utf8))).map { $0 ^ $1 }
  }
}

/// The own key of whoever has a session, opened the first time that it is asked for: most pages do not need it, and one of
/// conversations needs it often.
final class SessionKey: Sendable {
  private let sealed: OwnKey.Sealed
  private let token: String
  private let opened = Mutex<OwnKey?>(nil)

  init(_ sealed: OwnKey.Sealed, under token: String) { (self.sealed, self.token) = (sealed, token) }

  var key: OwnKey {
    opened.withLock { opened in
      let key = opened ?? OwnKey(sealed, under: token)
      opened = key
      return key
    }
  }
}

/// By what somebody is counted once: 128 bits that tell nobody who it is.
struct Mark: Sendable, Hashable, Bindable {
  let text: String
  var value: Value { .text(text) }
}
