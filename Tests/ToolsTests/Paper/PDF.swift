import Glibc
import Testing

/// A PDF in a file, for the programs of poppler to read.
final class PDF {
  let bytes: [UInt8]
  private let path: String

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    var template = [CChar]("/tmp/kring-paper-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    try #require(file >= 0)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try #require(write(file, bytes, bytes.count) == bytes.count)
    close(file)
  }

  deinit { unlink(path) }

  /// What one of pdfinfo, pdftotext, pdfimages or pdfdetach says of it.
  func read(by program: String, _ option: String? = nil) throws -> String {
    switch (program, option) {
    case ("pdftotext", _): try Spawned("/usr/bin/pdftotext", path, "-").text
    case (_, let option?): try Spawned("/usr/bin/\(program)", option, path).text
    case (_, nil): try Spawned("/usr/bin/\(program)", path).text
    }
  }
}
