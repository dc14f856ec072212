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

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    if count + bytes.count > capacity { grow(for: bytes.count) }
    (memory + count).copyMemory(from: start, byteCount: bytes.count)
    count += bytes.count
  }

  private mutating func grow(for more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 1)
    larger.copyMemory(from: memory, byteCount: count)
    memory.deallocate()
    memory = larger
  }
}
