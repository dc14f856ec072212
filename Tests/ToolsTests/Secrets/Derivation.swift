import Testing

/// One published derivation of a key by HKDF with SHA-256.
struct Derivation: Sendable, CustomTestStringConvertible {
  let name: String
  let secret: [UInt8]
  let salt: [UInt8]
  let info: [UInt8]
  let count: Int
  let key: String

  var testDescription: String { name }

  /// RFC 5869, appendix A: the three of SHA-256.
  static let rfc5869 = [
    Derivation(
      name: "A.1 basic", secret: [UInt8](repeating: 0x0b, count: 22), salt: [UInt8](0x00...0x0c),
      info: [UInt8](0xf0...0xf9), count: 42,
      key: "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"),
    Derivation(
      name: "A.2 longer", secret: [UInt8](0x00...0x4f), salt: [UInt8](0x60...0xaf), info: [UInt8](0xb0...0xff),
      count: 82,
      key: "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09"
        + "da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87"),
    Derivation(
      name: "A.3 no salt, no info", secret: [UInt8](repeating: 0x0b, count: 22), salt: [], info: [], count: 42,
      key: "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"),
  ]
}
