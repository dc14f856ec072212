/// Bytes that grow at their end. A page is written in thousands of small pieces, and an array would look at every one
/// whether it is shared.
struct Buffer: ~Copyable {
  private var memory: UnsafeMutableRawPointer
  private var capacity: Int
  private var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    memory = .allocate(byteCount: self.capacity, alignment: 1)
  }

  deinit { memory.deallocate() }

  /// A copy of what was written so far.
  var bytes: [UInt8] { Array(UnsafeRawBufferPointer(start: memory, count: count)) }

  @inline(__always)
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    if count + bytes.count > capacity { grow(for: bytes.count) }
    Self.copy(start, bytes.count, to: memory + count)
    count += bytes.count
  }

  /// Most pieces are a few bytes, and are moved here in two words that may overlap: a call for each would cost more.
  @inline(__always)
  private static func copy(_ start: UnsafeRawPointer, _ count: Int, to place: UnsafeMutableRawPointer) {
    switch count {
    case 8...16: moveEnds(of: UInt64.self, start, count, to: place)
    case 4..<8: moveEnds(of: UInt32.self, start, count, to: place)
    case 2..<4: moveEnds(of: UInt16.self, start, count, to: place)
    case 1: place.storeBytes(of: start.load(as: UInt8.self), as: UInt8.self)
    default: place.copyMemory(from: start, byteCount: count)
    }
  }

  @inline(__always)
  private static func moveEnds<Word: BitwiseCopyable>(
    of word: Word.Type, _ start: UnsafeRawPointer, _ count: Int, to place: UnsafeMutableRawPointer
  ) {
    let last = count - MemoryLayout<Word>.size
    let (head, tail) = (start.loadUnaligned(as: word), (start + last).loadUnaligned(as: word))
    place.storeBytes(of: head, as: word)
    (place + last).storeBytes(of: tail, as: word)
  }

  private mutating func grow(for more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
    larger.copyMemory(from: memory, byteCount: count)
    memory.deallocate()
    memory = larger
  }
}
