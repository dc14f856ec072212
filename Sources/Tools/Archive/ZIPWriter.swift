// libarchive's writer of ZIP files, into memory.

internal import CArchive
internal import Glibc

/// One ZIP file being written; used once, by one thread.
final class ZIPWriter {
  private let archive: OpaquePointer
  private let output = Output()

  /// Where libarchive puts what it has written.
  private final class Output {
    var bytes: [UInt8] = []
  }

  init() throws {
    guard let archive = archive_write_new() else { throw Archive.Failure.system("no memory") }
    self.archive = archive
    try check(archive_write_set_format_zip(archive))
    try check(archive_write_set_bytes_per_block(archive, 0))
    try check(
      archive_write_open2(
        archive, Unmanaged.passUnretained(output).toOpaque(), nil,
        { _, output, bytes, count in
          guard let output, let bytes else { return -1 }
          Unmanaged<Output>.fromOpaque(output).takeUnretainedValue().bytes += UnsafeRawBufferPointer(
            start: bytes, count: count)
          return count
        }, nil, nil))
  }

  deinit { archive_write_free(archive) }

  func write(_ file: Archive.File) throws {
    guard let entry = archive_entry_new() else { throw Archive.Failure.system("no memory") }
    defer { archive_entry_free(entry) }
    try Self.inUTF8 {
      archive_entry_set_pathname(entry, file.path)
      archive_entry_set_filetype(entry, UInt32(Glibc.S_IFREG))
      archive_entry_set_perm(entry, 0o644)
      archive_entry_set_size(entry, Int64(file.bytes.count))
      archive_entry_set_mtime(entry, Self.midnight(file.day), 0)
      try check(archive_write_header(archive, entry))
    }
    var written = 0
    while written < file.bytes.count {
      let count = file.bytes.withUnsafeBytes { bytes in
        archive_write_data(archive, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      guard count > 0 else { throw failure() }
      written += count
    }
    try check(archive_write_finish_entry(archive))
  }

  /// The whole file, once every entry is written.
  func finish(days: [(year: Int, month: Int, day: Int)]) throws -> [UInt8] {
    try check(archive_write_close(archive))
    return try ZIPDays.set(days, in: output.bytes)
  }

  /// Seconds since 1970 at 00:00 UTC.
  private static func midnight(_ day: (year: Int, month: Int, day: Int)) -> time_t {
    var time = tm()
    time.tm_year = Int32(day.year - 1900)
    time.tm_mon = Int32(day.month - 1)
    time.tm_mday = Int32(day.day)
    return timegm(&time)
  }

  /// libarchive says that a name is UTF-8 only when the thread's locale is; Kring itself never sets a locale.
  private static func inUTF8(_ body: () throws -> Void) throws {
    guard let utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) else {
      throw Archive.Failure.system("the locale C.UTF-8 is missing")
    }
    let before = uselocale(utf8)
    defer {
      uselocale(before)
      freelocale(utf8)
    }
    try body()
  }

  private func check(_ result: Int32) throws {
    if result != ARCHIVE_OK { throw failure() }
  }

  private func failure() -> Archive.Failure {
    .system(archive_error_string(archive).map { String(cString: $0) } ?? "unknown")
  }
}
