import Foundation
import Glibc

/// A folder of the test's own, and what is in it.
struct Folder {
  let path: String

  init(_ path: String) { self.path = path }

  /// The names of its files, sorted.
  var files: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The bytes of one of its files.
  func bytes(_ name: String) -> [UInt8] {
    let file = open("\(path)/\(name)", O_RDONLY)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var size = stat()
    guard fstat(file, &size) == 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: Int(size.st_size)) { buffer, count in
      count = max(0, read(file, buffer.baseAddress, buffer.count))
    }
  }

  /// The names of the files whose raw bytes hold a text.
  func files(holding text: String) -> [String] {
    files.filter { Data(bytes($0)).range(of: Data(text.utf8)) != nil }
  }

  /// Writes bytes over what a file holds, or makes the file.
  func write(_ bytes: [UInt8], to name: String) {
    let file = open("\(path)/\(name)", O_CREAT | O_WRONLY | O_TRUNC, 0o600)
    Glibc.write(file, bytes, bytes.count)
    close(file)
  }

  func remove() {
    for name in files { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
