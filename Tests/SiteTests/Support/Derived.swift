import Community
import Secrets

/// What the script in the browser derives from twelve words.
enum Derived {
  static func secret(_ words: KeyWords) -> String {
    Secrets.base64URL(
      Secrets.hkdfSHA256(secret: words.entropy, salt: [], info: SignInSecret.label, count: 32))
  }
}
