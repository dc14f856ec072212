// What the process can see and do.

internal import Glibc

/// Starts a program in a sandbox of bubblewrap.
enum Bubble {
  /// - Throws: `Workshop.Failure.unavailable` when the program is not there. What bubblewrap or Python then has against it
  ///   comes out of `errors`.
  static func start(
    _ trade: Workshop.Trade, _ configuration: Workshop.Configuration, input: Int32, output: Int32, errors: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (here, there) in [(input, Int32(0)), (output, 1), (errors, 2)] {
      posix_spawn_file_actions_adddup2(&actions, here, there)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Our thread takes no signals; the process takes them as any other does.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words = ([configuration.bubblewrap] + arguments(trade, configuration)).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var process = pid_t()
    let result = posix_spawn(&process, configuration.bubblewrap, &actions, &attributes, &words, &environment)
    guard result == 0 else {
      throw Workshop.Failure.unavailable("\(configuration.bubblewrap): \(String(cString: strerror(result)))")
    }
    return process
  }

  /// Of bubblewrap: a world of programs and what the trade needs to read, 64 MiB of memory as `/tmp`, and nothing else.
  private static func arguments(_ trade: Workshop.Trade, _ configuration: Workshop.Configuration) -> [String] {
    [
      "--unshare-user", "--unshare-all", "--disable-userns", "--cap-drop", "ALL", "--die-with-parent", "--new-session",
      "--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib",
      "--symlink", "usr/lib64", "/lib64", "--proc", "/proc", "--dev", "/dev", "--size", "67108864", "--tmpfs", "/tmp",
      "--chdir", "/tmp",
      "--clearenv", "--setenv", "HOME", "/tmp", "--setenv", "LANG", "C.UTF-8", "--setenv", "TZ", "UTC",
      "--setenv", "PYTHONDONTWRITEBYTECODE", "1",
      // Both for equal bytes; without the second one a font in a PDF tells the second in which it was made.
      "--setenv", "PYTHONHASHSEED", "0", "--setenv", "SOURCE_DATE_EPOCH", "0",
    ] + trade.folders.flatMap { ["--ro-bind-try", $0, $0] } + [
      "--", configuration.python, "-s", "-P", "-c", beforeWork + trade.program + afterWork,
      "\(configuration.cpuSeconds)", "\(configuration.memoryBytes)", "\(configuration.outputBytes)",
    ]
  }
}
