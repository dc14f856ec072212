internal import Secrets

/// What a browser sends to sign in: 32 bytes derived from the twelve words (HKDF-SHA-256, RFC 5869), so that other keys
/// can come from the same words without the server having seen them. The server keeps only its hash.
public struct SignInSecret: Sendable, Hashable {
  /// The label of the derivation; the browser's script uses the same.
  public static let label = "kring sign-in 1"

  let bytes: [UInt8]

  /// Derives the secret from the words, where the browser could not.
  public init(_ words: KeyWords) {
    bytes = Secrets.hkdfSHA256(secret: words.entropy, salt: [], info: Self.label, count: 32)
  }

  /// A secret as the browser sent it, base64url; nil when it is not 32 bytes.
  public init?(base64URL text: String) {
    guard let bytes = Secrets.bytes(base64URL: text), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// What is kept. The secret has 128 random bits behind it, so a plain hash cannot be searched.
  var hash: String { Secrets.base64URL(Secrets.sha256(bytes)) }
}
