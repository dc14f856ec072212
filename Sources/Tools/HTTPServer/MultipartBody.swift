internal import Glibc

/// A form of `multipart/form-data` (RFC 7578), taken apart as browsers put it together: no preamble, no nesting,
/// parts of any encoding passed on as they are. A file is a field that says so.
///
/// Our own, since libmicrohttpd 0.9.75 gives a field twice when a piece ends just before its value, and moves its
/// buffer for every byte or line that is no value.
final class MultipartBody: FormBody {
  private enum Place {
    case beforeFirst
    case afterDelimiter
    case inHead
    case inValue
    case afterLast
  }

  /// The most bytes of headers a part may have.
  private static let headLimit = 4096
  private static let boundaryLimit = 70

  let fields: FormFields
  private let delimiter: [UInt8]
  private var place = Place.beforeFirst
  // A delimiter begins with the end of the line before it; the first has no such line.
  private var pending: [UInt8] = [13, 10]
  private var start = 0

  /// nil when the Content-Type has no proper boundary.
  init?(_ contentType: String, _ fields: FormFields) {
    let boundary = contentType.split(separator: ";").dropFirst().lazy
      .map { $0.drop { $0 == " " } }.first { $0.prefix(9).lowercased() == "boundary=" }?
      .dropFirst(9).filter { $0 != "\"" && $0 != " " }
    guard let boundary, 1...MultipartBody.boundaryLimit ~= boundary.utf8.count else { return nil }
    delimiter = Array("\r\n--\(boundary)".utf8)
    self.fields = fields
  }

  func read(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if place == .afterLast { return true }
    pending.append(contentsOf: bytes)
    start = 0
    var goesOn = true
    while goesOn {
      guard let step = step() else { return false }
      goesOn = step
    }
    pending.removeFirst(start)
    return true
  }

  func finish() -> Bool {
    fields.end()
    return place == .afterLast
  }

  /// One step through what is pending: whether there may be another one now, or nil when this is no form.
  private func step() -> Bool? {
    switch place {
    case .beforeFirst:
      guard pending.count >= delimiter.count else { return false }
      guard pending.starts(with: delimiter) else { return nil }
      move(to: .afterDelimiter, delimiter.count)
    case .afterDelimiter:
      guard pending.count >= start + 2 else { return false }
      switch (pending[start], pending[start + 1]) {
      case (13, 10): move(to: .inHead, 2)
      case (UInt8(ascii: "-"), UInt8(ascii: "-")):
        start = pending.count
        place = .afterLast
        return false
      default: return nil
      }
    case .inHead:
      guard let end = find([13, 10, 13, 10]) else {
        return pending.count - start > MultipartBody.headLimit ? nil : false
      }
      guard end - start <= MultipartBody.headLimit, let head = PartHead(pending[start..<end]),
        fields.begin(head.name, isFile: head.isFile)
      else { return nil }
      move(to: .inValue, end + 4 - start)
    case .inValue:
      let end = find(delimiter)
      let whole = end ?? max(start, pending.count - delimiter.count + 1)
      guard fields.append(pending[start..<whole]) else { return nil }
      start = whole
      if end == nil { return false }
      fields.end()
      move(to: .afterDelimiter, delimiter.count)
    case .afterLast: return false
    }
    return true
  }

  private func move(to next: Place, _ count: Int) {
    start += count
    place = next
  }

  /// Where a mark begins. It has its carriage return only in front or is short, so this stays linear.
  private func find(_ mark: [UInt8]) -> Int? {
    pending.withUnsafeBytes { pending -> Int? in
      guard let base = pending.baseAddress else { return nil }
      var at = start
      while at + mark.count <= pending.count {
        guard let hit = memchr(base + at, 13, pending.count - mark.count + 1 - at) else { return nil }
        at = UnsafeRawPointer(hit) - base
        if memcmp(base + at, mark, mark.count) == 0 { return at }
        at += 1
      }
      return nil
    }
  }
}
