/// The headers of one part of a multipart form.
enum PartHead {
  /// The field name, as `Content-Disposition: form-data; name="…"` says it; nil when it says none.
  static func name(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for line in head.split(separator: 10) where starts(line, "content-disposition:") {
      var rest = line.dropFirst("content-disposition:".utf8.count).drop { $0 == UInt8(ascii: " ") }
      guard starts(rest, "form-data") else { return nil }
      // One parameter after the other, so that a file name cannot pretend to be another parameter.
      while let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) {
        rest = rest[(semicolon + 1)...].drop { $0 == UInt8(ascii: " ") }
        guard let quote = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        let key = rest[..<quote]
        guard let end = rest[(quote + 1)...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        if key.count == 5, starts(key, "name=") { return rest[(quote + 1)..<end] }
        rest = rest[(end + 1)...]
      }
    }
    return nil
  }

  private static func starts(_ bytes: ArraySlice<UInt8>, _ lowercased: String) -> Bool {
    let prefix = bytes.prefix(lowercased.utf8.count).map { 65...90 ~= $0 ? $0 | 0x20 : $0 }
    return prefix.elementsEqual(lowercased.utf8)
  }
}
