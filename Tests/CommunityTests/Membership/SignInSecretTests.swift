import Secrets
import Testing

@testable import Community

/// The expected values were computed by another program (Python's hmac and hashlib: RFC 5869 with SHA-256, no salt,
/// info "kring sign-in 1", 32 bytes).
@Suite("The secret to sign in with")
struct SignInSecretTests {
  @Test(arguments: [
    (Array(0..<16), "cF85AO48e6_HfQhHn2n0GQ_v7UR4hHaaaULiJI2Jh-8", "gIii9KRrlm7jqA-I6EuW0U7q-YQlS9dYh8qNGNyuT_4"),
    (
      Array(repeating: 0, count: 16), "vQpzOJpkqmgasTtImKAwUhBrfeBK5oP5yw0KryrLAro",
      "pJdGdp81L1g-Q8V-86l_ZPjEL4mUvlCN9_l9tcKCB9Q"
    ),
    (
      Array(repeating: 255, count: 16), "TKZlCtaYklSfiSrs3R5Odw3dNVCr5llzczGKvS2cgKc",
      "U453u1j9H_M5VwzIfztNpT25VI8nlbW8kgIflvctPbI"
    ),
  ])
  func `The words give the secret that HKDF gives elsewhere, and its hash is what is kept`(
    _ entropy: [UInt8], _ secret: String, _ hash: String
  ) throws {
    let derived = SignInSecret(KeyWords(entropy: entropy))
    #expect(Secrets.base64URL(derived.bytes) == secret)
    #expect(derived.hash == hash)
    #expect(SignInSecret(base64URL: secret) == derived)
  }

  @Test func `The browser's script derives with this label`() { #expect(SignInSecret.label == "kring sign-in 1") }

  @Test(arguments: [
    "", "cF85AO48e6_HfQhHn2n0GQ_v7UR4hHaaaULiJI2Jh-", "cF85AO48e6_HfQhHn2n0GQ_v7UR4hHaaaULiJI2Jh-8=",
    "cF85AO48e6/HfQhHn2n0GQ/v7UR4hHaaaULiJI2Jh+8", "cF85AO48e6_HfQhHn2n0GQ_v7UR4hHaaaULiJI2Jh-8A",
    " cF85AO48e6_HfQhHn2n0GQ_v7UR4hHaaaULiJI2Jh-8", "aalbes",
  ])
  func `What is not 32 bytes as the browser writes them is no secret`(_ text: String) {
    #expect(SignInSecret(base64URL: text) == nil)
  }
}

extension SignInSecretTests {
  /// A secret as the browser sends it.
  static func text(_ key: SignInSecret) -> String { Secrets.base64URL(key.bytes) }
}
