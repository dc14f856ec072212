// Several files in one, by libarchive.

/// Files to be handed over as one ZIP: an export, a copy of somebody's own data.
///
/// The same files in the same order give the same bytes, on any machine that has the same libarchive and zlib. Nothing
/// is in it that was not put in it: no owner, no moment finer than a day.
public struct Archive: Sendable {
  /// Why there is no archive.
  public enum Failure: Error, Equatable {
    /// A path that is empty, starts at the root, goes up, names a directory, or has `\`, `:` or a control character:
    /// unpacking it could write outside the folder that somebody chose.
    case path(String)
    /// Two files have this path.
    case twice(String)
    /// libarchive failed, in its own words.
    case system(String)
  }

  struct File: Sendable {
    let path: String
    let bytes: [UInt8]
    let day: (year: Int, month: Int, day: Int)
  }

  private(set) var files: [File] = []

  /// An archive without files.
  public init() {}

  /// Adds a file at the end.
  ///
  /// - Parameters:
  ///   - path: relative, with `/` between folders and a name: `plans/2026.txt`. Any Unicode; checked by `zip()`.
  ///   - bytes: what is in the file; all of it is kept in memory.
  ///   - day: the day of the Gregorian calendar that the file is from, 1980 to 2107 (ZIP has no other); unpacked, its
  ///     time is 00:00 UTC of that day.
  public mutating func add(path: String, bytes: [UInt8], day: (year: Int, month: Int, day: Int)) {
    files.append(File(path: path, bytes: bytes, day: day))
  }

  /// The archive as a ZIP file, compressed (deflate), its names in UTF-8.
  ///
  /// - Throws: `Failure`.
  public func zip() throws -> [UInt8] {
    var paths: Set<String> = []
    for file in files {
      guard Self.isSafe(file.path) else { throw Failure.path(file.path) }
      guard paths.insert(file.path).inserted else { throw Failure.twice(file.path) }
    }
    let zip = try ZIPWriter()
    for file in files { try zip.write(file) }
    return try zip.finish(days: files.map(\.day))
  }

  private static func isSafe(_ path: String) -> Bool {
    path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":") }
      && path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { name in
        !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
      }
  }
}
