import Glibc
import Testing

/// Another program, run to its end: what it wrote, and how it ended.
struct Spawned {
  let output: [UInt8]
  let status: Int32

  var text: String { String(decoding: output, as: UTF8.self) }

  struct Failure: Error { let errno: Int32 }

  /// Runs a program with these arguments, and with a file of these bytes as its input.
  init(_ program: String, _ arguments: String..., input: [UInt8] = []) throws {
    // Files, not pipes: neither side can wait for the other.
    let (standardInput, standardOutput) = (tmpfile(), tmpfile())
    guard let standardInput, let standardOutput else { throw Failure(errno: errno) }
    defer {
      fclose(standardInput)
      fclose(standardOutput)
    }
    fwrite(input, 1, input.count, standardInput)
    fflush(standardInput)
    rewind(standardInput)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, fileno(standardInput), 0)
    posix_spawn_file_actions_adddup2(&actions, fileno(standardOutput), 1)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let result = posix_spawn(&process, program, &actions, nil, &words, environ)
    guard result == 0 else { throw Failure(errno: result) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 && errno == EINTR {}
    self.status = status
    rewind(standardOutput)
    var output: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&part, 1, part.count, standardOutput)
      guard count > 0 else { break }
      output += part[..<count]
    }
    self.output = output
  }
}
