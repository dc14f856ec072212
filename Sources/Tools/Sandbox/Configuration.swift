extension Workshop {
  /// What is made: a program in Python, and the folders of the machine that it reads beside `/usr`.
  public struct Trade: Sendable {
    let program: String
    let folders: [String]

    /// The program imports what it needs and defines `work(data)`, bytes in and bytes out; it may do some of it at once,
    /// so that the children find everything loaded. No thread may be left after that: fork would not copy it.
    public init(program: String, folders: [String] = []) {
      self.program = program
      self.folders = folders
    }
  }

  /// Where the programs are, and what one work may cost.
  public struct Configuration: Sendable {
    /// Seconds without work after which the process ends, and with it all that its memory may still hold of one.
    public var idleSeconds = 60
    /// Seconds of processor time that one work may take. Waiting for it ends after three times as long.
    public var cpuSeconds = 20
    /// Bytes of address space that one work may take.
    public var memoryBytes = 1 << 30
    /// Bytes that may come of one work.
    public var outputBytes = 20 << 20
    /// Bytes that one work may be given.
    public var inputBytes = 4 << 20
    /// Works that may wait; one more fails with `Failure.busy`.
    public var mostWaiting = 32
    /// Called on the thread of the workshop when the process ended for want of work.
    public var rested: @Sendable () -> Void = {}
    /// The program of Debian's package bubblewrap.
    public var bubblewrap = "/usr/bin/bwrap"
    /// Debian's Python. Has to lie below `/usr`.
    public var python = "/usr/bin/python3"

    /// What suits a small machine.
    public init() {}
  }

  /// Why nothing was made.
  public enum Failure: Error, Equatable {
    /// The sandbox or the program cannot be started, for this reason, in the words of the system. For whoever runs the
    /// machine: a package is missing, or the kernel does not allow user namespaces.
    case unavailable(String)
    /// As many works wait as may wait.
    case busy
    /// `stop()` was called.
    case stopped
    /// The work, what comes of it, or the time or memory that it takes is more than the configuration allows.
    case tooMuch
    /// It failed: the name of an error or a signal, never anything of the work.
    case failed(String)
  }
}
