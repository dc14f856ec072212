// A pipe of which this process keeps one end.

internal import Glibc

/// A moment of the clock that no one sets.
struct Moment {
  private let milliseconds: Int

  /// So many seconds from now.
  init(seconds: Int) { milliseconds = Self.now + seconds * 1000 }

  /// Milliseconds until then, as `poll` takes them; 0 when it has passed.
  var left: Int32 { Int32(clamping: max(0, milliseconds - Self.now)) }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

/// Two descriptors that no other program inherits; reading and writing here never lasts longer than a deadline.
final class Pipe {
  /// The deadline passed.
  struct Late: Error {}

  private(set) var readingEnd: Int32
  private(set) var writingEnd: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw Workshop.Failure.unavailable(String(cString: strerror(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readingEnd, writingEnd) = (ends[0], ends[1])
  }

  deinit { close() }

  func keepReading() {
    Self.close(&writingEnd)
    _ = fcntl(readingEnd, F_SETFL, O_NONBLOCK)
  }

  func keepWriting() {
    Self.close(&readingEnd)
    _ = fcntl(writingEnd, F_SETFL, O_NONBLOCK)
  }

  func close() {
    Self.close(&readingEnd)
    Self.close(&writingEnd)
  }

  /// Writes all of it, or throws `Late`, or `Worker.Ended` when nobody reads any more.
  func write(_ bytes: [UInt8], until deadline: Moment) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(writingEnd, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count > 0 { written += count } else { try wait(writingEnd, POLLOUT, deadline) }
    }
  }

  /// Reads exactly so many bytes, or throws `Late`, or `Worker.Ended` when there will be no more.
  func read(_ wanted: Int, until deadline: Moment) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: wanted)
    var filled = 0
    while filled < wanted {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(readingEnd, $0.baseAddress.map { $0 + filled }, wanted - filled)
      }
      if count == 0 { throw Worker.Ended() }
      if count > 0 { filled += count } else { try wait(readingEnd, POLLIN, deadline) }
    }
    return bytes
  }

  /// What is there now, 64 kB at most.
  func readAvailable() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(readingEnd, &bytes, bytes.count)
    return [UInt8](bytes.prefix(max(0, count)))
  }

  /// Waits until nobody can write any more, or the deadline has passed.
  func readToEnd(until deadline: Moment) {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(readingEnd, &bytes, bytes.count)
      if count == 0 { return }
      if count > 0 { continue }
      do { try wait(readingEnd, POLLIN, deadline) } catch { return }
    }
  }

  private func wait(_ end: Int32, _ event: Int32, _ deadline: Moment) throws {
    guard errno == EAGAIN || errno == EINTR else { throw Worker.Ended() }
    var wanted = pollfd(fd: end, events: Int16(event), revents: 0)
    let left = deadline.left
    if left == 0 { throw Late() }
    _ = poll(&wanted, 1, left)
  }

  private static func close(_ end: inout Int32) {
    if end >= 0 { _ = Glibc.close(end) }
    end = -1
  }
}
