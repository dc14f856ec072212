// The process, seen from this side.

internal import Glibc

/// One running sandbox and the pipes to it. Used by the thread that started it: the kernel ends the sandbox with it.
final class Worker {
  /// The process does not answer any more.
  struct Ended: Error {}

  let process: pid_t
  private(set) var isUsable = true
  private let configuration: Workshop.Configuration
  private let input: Pipe
  private let output: Pipe
  private let errors: Pipe

  private enum Status: UInt8 {
    case made, tooMuch, failed, ready
  }

  init(_ trade: Workshop.Trade, _ configuration: Workshop.Configuration) throws {
    self.configuration = configuration
    (input, output, errors) = (try Pipe(), try Pipe(), try Pipe())
    process = try Bubble.start(
      trade, configuration, input: input.readingEnd, output: output.writingEnd, errors: errors.writingEnd)
    input.keepWriting()
    output.keepReading()
    errors.keepReading()
  }

  /// Waits until the program is loaded, for 60 seconds at most: a machine that just started is slow.
  func becomeReady() throws {
    do {
      let answer = try receive(until: Moment(seconds: 60))
      if answer.status != .ready { throw Ended() }
      errors.close()
    } catch {
      isUsable = false
      kill(process, SIGKILL)
      let words = String(decoding: errors.readAvailable(), as: UTF8.self)
      let lines = words.split(separator: "\n")
      throw Workshop.Failure.unavailable(lines.last.map(String.init) ?? "the sandbox gives no answer")
    }
  }

  func make(_ work: [UInt8]) throws -> [UInt8] {
    do {
      let deadline = Moment(seconds: 3 * configuration.cpuSeconds)
      try input.write(Self.bytes(work.count) + work, until: deadline)
      let answer = try receive(until: deadline)
      switch answer.status {
      case .made: return answer.bytes
      case .tooMuch: throw Workshop.Failure.tooMuch
      case .failed: throw Workshop.Failure.failed(String(decoding: answer.bytes, as: UTF8.self))
      case .ready: throw Ended()
      }
    } catch is Pipe.Late {
      isUsable = false
      throw Workshop.Failure.tooMuch
    } catch let ended as Ended {
      isUsable = false
      throw ended
    }
  }

  /// Ends the process, whatever it does, and waits until all of the sandbox is gone.
  func end() {
    isUsable = false
    kill(process, SIGKILL)
    // Those inside end a moment later than the process itself; the last of them closes the pipe.
    output.readToEnd(until: Moment(seconds: 5))
    while waitpid(process, nil, 0) == -1 && errno == EINTR {}
  }

  private func receive(until deadline: Moment) throws -> (status: Status, bytes: [UInt8]) {
    let head = try output.read(5, until: deadline)
    let count = head[1...].reduce(0) { $0 << 8 | Int($1) }
    guard let status = Status(rawValue: head[0]), count <= configuration.outputBytes else { throw Ended() }
    return (status, try output.read(count, until: deadline))
  }

  private static func bytes(_ count: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
  }
}
