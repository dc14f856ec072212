internal import Glibc

/// The file of one database, for its owner's eyes only, with the log and the index that SQLite keeps beside it.
struct SQLiteFile: Sendable {
  let path: String

  private static let making = Monitor()

  init(folder: String, name: String) {
    path = "\(SQLiteFile.resolved(folder))/\(name).sqlite"
  }

  init(exactly path: String) {
    self.path = path
  }

  var exists: Bool { access(path, F_OK) == 0 }

  private var folder: String { String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) }

  /// Makes the file under another name, and gives it its own only when it is whole and on the disk.
  func create(_ fill: (SQLiteFile) throws -> Void) throws {
    try SQLiteFile.making.locked {
      guard !exists else { return }
      try SQLiteFile.makeFolder(folder)
      // A log left behind by a file that is gone would be played back into the new one.
      try removeLog()
      let draft = SQLiteFile(exactly: path + "-new")
      try draft.remove()
      try draft.touch()
      do {
        try fill(draft)
      } catch {
        try draft.remove()
        throw error
      }
      guard link(draft.path, path) == 0 || errno == EEXIST else { throw SQLiteFile.fault("link") }
      try draft.remove()
      try syncFolder()
    }
  }

  /// An empty file with mode 0600. Only ever a new one: to open and close a file in use would drop SQLite's locks.
  func touch() throws {
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SQLiteFile.fault("create") }
    close(file)
  }

  /// The file last: without its log it may lack what was committed, but a log without its file is dangerous.
  func remove() throws {
    try removeLog()
    try SQLiteFile.delete(path)
  }

  private func removeLog() throws {
    for ending in ["-wal", "-shm", "-journal"] { try SQLiteFile.delete(path + ending) }
  }

  private static func delete(_ path: String) throws {
    guard unlink(path) == 0 || errno == ENOENT else { throw fault("delete") }
  }

  func syncFolder() throws {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw SQLiteFile.fault("open the folder") }
    defer { close(file) }
    guard fsync(file) == 0 else { throw SQLiteFile.fault("sync") }
  }

  private static func makeFolder(_ folder: String) throws {
    guard !folder.isEmpty, access(folder, F_OK) != 0 else { return }
    if let parent = folder.lastIndex(of: "/") { try makeFolder(String(folder[..<parent])) }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw fault("make the folder") }
  }

  /// SQLite is told to follow no links: those on the way to the folder are followed here.
  private static func resolved(_ folder: String) -> String {
    guard let real = realpath(folder, nil) else { return folder }
    defer { free(real) }
    return String(cString: real)
  }

  private static func fault(_ what: String) -> SQLError {
    let reason = errno
    if reason == ENOSPC || reason == EDQUOT { return .full }
    return .other("could not \(what): error \(reason)")
  }
}
