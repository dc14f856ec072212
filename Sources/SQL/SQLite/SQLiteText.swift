/// The text of a statement as a key. It is compared whole, but hashed by its length and its end only: texts are long, and
/// are looked up several times for every page.
struct SQLiteText: Hashable {
  private static let hashed = 32
  private let text: String

  init(_ text: String) { self.text = text }

  func hash(into hasher: inout Hasher) {
    hasher.combine(text.utf8.count)
    text.utf8.suffix(Self.hashed).withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
