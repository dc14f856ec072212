internal import Sandbox

extension Paper {
  /// Where the programs are, and what a page may cost.
  public struct Configuration: Sendable {
    /// Seconds without a page after which the process ends, and with it all that its memory may still hold of a page.
    public var idleSeconds = 60
    /// Seconds of processor time that one page may take. Waiting for it ends after three times as long.
    public var cpuSeconds = 20
    /// Bytes of address space that rendering one page may take.
    public var memoryBytes = 1 << 30
    /// Bytes that one PDF may have.
    public var outputBytes = 20 << 20
    /// Bytes that one page may have as HTML.
    public var inputBytes = 4 << 20
    /// Pages that may wait; one more fails with `Failure.busy`.
    public var mostWaiting = 32
    /// The program of Debian's package bubblewrap.
    public var bubblewrap = "/usr/bin/bwrap"
    /// The Python that Debian's package weasyprint is installed for. Has to lie below `/usr`.
    public var python = "/usr/bin/python3"

    /// What suits a small machine.
    public init() {}
  }

  /// Why there is no PDF.
  public enum Failure: Error, Equatable {
    /// The sandbox or WeasyPrint cannot be started, for this reason, in the words of the system. For whoever runs the
    /// machine: a package is missing, or the kernel does not allow user namespaces.
    case unavailable(String)
    /// As many pages wait as may wait.
    case busy
    /// `stop()` was called.
    case stopped
    /// The page, its PDF, or the time or memory that it takes is more than the configuration allows.
    case tooMuch
    /// Rendering failed: the name of an error or a signal, never anything of the page.
    case failed(String)
  }
}

extension Paper.Configuration {
  var workshop: Workshop.Configuration {
    var workshop = Workshop.Configuration()
    (workshop.idleSeconds, workshop.cpuSeconds) = (idleSeconds, cpuSeconds)
    (workshop.memoryBytes, workshop.outputBytes, workshop.inputBytes) = (memoryBytes, outputBytes, inputBytes)
    workshop.mostWaiting = mostWaiting
    (workshop.bubblewrap, workshop.python) = (bubblewrap, python)
    return workshop
  }
}

extension Paper.Failure {
  static func of(_ error: any Error) -> any Error {
    switch error as? Workshop.Failure {
    case .unavailable(let reason): Self.unavailable(reason)
    case .busy: Self.busy
    case .stopped: Self.stopped
    case .tooMuch: Self.tooMuch
    case .failed(let name): Self.failed(name)
    case nil: error
    }
  }
}
