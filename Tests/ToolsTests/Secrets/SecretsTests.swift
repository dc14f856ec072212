import Secrets
import Testing

@Suite struct `Secrets, by libsodium` {
  @Test func `random bytes are as many as asked for, and never the same twice`() {
    #expect(Secrets.randomBytes(0) == [])
    #expect(Secrets.randomBytes(32).count == 32)
    #expect(Secrets.randomBytes(32) != Secrets.randomBytes(32))
  }

  @Test func `equal compares length and content`() {
    #expect(Secrets.equal([], []))
    #expect(Secrets.equal([1, 2, 3], [1, 2, 3]))
    #expect(!Secrets.equal([1, 2, 3], [1, 2, 4]))
    #expect(!Secrets.equal([1, 2, 3], [1, 2]))
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `SHA-256 gives the digests of FIPS 180`(message: String, digest: String) {
    #expect(Secrets.hex(Secrets.sha256([UInt8](message.utf8))) == digest)
  }

  @Test func `SHA-512 gives the digest of FIPS 180`() {
    let digest = Secrets.hex(Secrets.sha512([UInt8]("abc".utf8)))
    #expect(
      digest == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")
  }
}

@Suite struct `Keys` {
  /// As the hashlib of Python gives them, with the bytes from 0 to 31 as the key.
  @Test(arguments: [("kring", "c4e948436d81bf5a72f88b9392def15e"), ("", "3daf97bce7888fd59773c66bf647459c")])
  func `keyed BLAKE2b gives what another implementation gives`(message: String, mark: String) {
    #expect(Secrets.hex(Secrets.blake2b(key: [UInt8](0..<32), message: [UInt8](message.utf8))) == mark)
  }

  /// RFC 4231, test cases 1, 2 and 6: a short key, a key of four bytes, a key longer than a block.
  @Test func `HMAC with SHA-256 gives the values of RFC 4231`() {
    #expect(
      Secrets.hex(Secrets.hmacSHA256(key: [UInt8](repeating: 0x0b, count: 20), message: [UInt8]("Hi There".utf8)))
        == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")
    #expect(
      Secrets.hex(
        Secrets.hmacSHA256(key: [UInt8]("Jefe".utf8), message: [UInt8]("what do ya want for nothing?".utf8)))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    #expect(
      Secrets.hex(
        Secrets.hmacSHA256(
          key: [UInt8](repeating: 0xaa, count: 131),
          message: [UInt8]("Test Using Larger Than Block-Size Key - Hash Key First".utf8)))
        == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }

  @Test(arguments: Derivation.rfc5869)
  func `HKDF with SHA-256 gives the values of RFC 5869`(derivation: Derivation) {
    let key = Secrets.hkdfSHA256(
      secret: derivation.secret, salt: derivation.salt, info: derivation.info, count: derivation.count)
    #expect(Secrets.hex(key) == derivation.key)
  }

  @Test func `HKDF gives as many bytes as asked for, and info separates purposes`() {
    let secret = Secrets.randomBytes(32)
    func key(_ info: String, _ count: Int) -> [UInt8] {
      Secrets.hkdfSHA256(secret: secret, salt: [], info: info, count: count)
    }
    #expect(key("session", 0) == [])
    #expect(key("session", 33).prefix(32) == key("session", 32)[...])
    #expect(key("session", 32) != key("invitation", 32))
    #expect(key("session", 8160).count == 8160)
  }
}

@Suite struct `Bytes as text` {
  @Test(arguments: [
    ("", "", ""), ("f", "Zg==", "Zg"), ("fo", "Zm8=", "Zm8"), ("foo", "Zm9v", "Zm9v"), ("foob", "Zm9vYg==", "Zm9vYg"),
    ("fooba", "Zm9vYmE=", "Zm9vYmE"), ("foobar", "Zm9vYmFy", "Zm9vYmFy"),
  ])
  func `base64 gives the values of RFC 4648, with padding and without`(text: String, padded: String, bare: String) {
    let bytes = [UInt8](text.utf8)
    #expect(Secrets.base64(bytes) == padded)
    #expect(Secrets.base64URL(bytes) == bare)
    #expect(Secrets.bytes(base64: padded) == bytes)
    #expect(Secrets.bytes(base64URL: bare) == bytes)
  }

  @Test func `base64url has its own alphabet`() {
    #expect(Secrets.base64([0xfb, 0xff, 0xbf]) == "+/+/")
    #expect(Secrets.base64URL([0xfb, 0xff, 0xbf]) == "-_-_")
    #expect(Secrets.bytes(base64URL: "-_-_") == [0xfb, 0xff, 0xbf])
  }

  @Test(arguments: ["Zg==", "Zh", "Z", "Zm9vY", "Zm 9v", "Zm9v\n", "+/+/", "Zm9v\0", "Zm9é", "=", "Zm9v="])
  func `base64url refuses what is not the one text of its bytes`(text: String) {
    #expect(Secrets.bytes(base64URL: text) == nil)
  }

  @Test(arguments: ["Zg", "Zg=", "Zh==", "-_-_", " Zg==", "Zg==Zg==", "===="])
  func `base64 refuses missing padding, the other alphabet and bits left over`(text: String) {
    #expect(Secrets.bytes(base64: text) == nil)
  }

  @Test func `hexadecimal goes both ways`() {
    #expect(Secrets.hex([0x00, 0x7f, 0xff]) == "007fff")
    #expect(Secrets.bytes(hex: "007fFF") == [0x00, 0x7f, 0xff])
    #expect(Secrets.bytes(hex: "") == [])
    for text in ["0", "0g", "00 ", "0x00", "00:ff", "é0"] { #expect(Secrets.bytes(hex: text) == nil) }
  }

  @Test func `every length comes back as it went`() {
    for count in 0...100 {
      let bytes = Secrets.randomBytes(count)
      #expect(Secrets.bytes(base64URL: Secrets.base64URL(bytes)) == bytes)
      #expect(Secrets.bytes(base64: Secrets.base64(bytes)) == bytes)
      #expect(Secrets.bytes(hex: Secrets.hex(bytes)) == bytes)
    }
  }
}
