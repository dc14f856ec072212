/// What the headers of one part of a multipart form say.
struct PartHead {
  /// The name of the field.
  let name: ArraySlice<UInt8>
  /// Whether it is a file that somebody chose: a browser sends an empty file name when nobody did.
  let isFile: Bool

  /// As `Content-Disposition: form-data; name="…"; filename="…"` says it; nil when it says no name.
  init?(_ head: ArraySlice<UInt8>) {
    for line in head.split(separator: 10) where Self.starts(line, "content-disposition:") {
      var rest = line.dropFirst("content-disposition:".utf8.count).drop { $0 == UInt8(ascii: " ") }
      guard Self.starts(rest, "form-data") else { return nil }
      var (name, isFile): (ArraySlice<UInt8>?, Bool) = (nil, false)
      // One parameter after the other, so that a file name cannot pretend to be another parameter.
      while let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) {
        rest = rest[(semicolon + 1)...].drop { $0 == UInt8(ascii: " ") }
        guard let quote = rest.firstIndex(of: UInt8(ascii: "\"")) else { break }
        let key = rest[..<quote]
        guard let end = rest[(quote + 1)...].firstIndex(of: UInt8(ascii: "\"")) else { break }
        let value = rest[(quote + 1)..<end]
        if name == nil, key.count == 5, Self.starts(key, "name=") { name = value }
        if key.count == 9, Self.starts(key, "filename=") { isFile = !value.isEmpty }
        rest = rest[(end + 1)...]
      }
      guard let name else { return nil }
      (self.name, self.isFile) = (name, isFile)
      return
    }
    return nil
  }

  private static func starts(_ bytes: ArraySlice<UInt8>, _ lowercased: String) -> Bool {
    let prefix = bytes.prefix(lowercased.utf8.count).map { 65...90 ~= $0 ? $0 | 0x20 : $0 }
    return prefix.elementsEqual(lowercased.utf8)
  }
}
