internal import Sandbox

extension Darkroom {
  /// Where the programs are, and what a picture may cost.
  public struct Configuration: Sendable {
    /// Seconds without a picture after which the process ends.
    public var idleSeconds = 60
    /// Seconds of processor time that one picture may take. Waiting for it ends after three times as long.
    public var cpuSeconds = 8
    /// Bytes of address space that one picture may take; enough for 40 million pixels.
    public var memoryBytes = 768 << 20
    /// Pictures that may wait; one more fails with `Failure.busy`.
    public var mostWaiting = 24
    /// Called, on a thread of the darkroom, when the process ended for want of pictures: a good moment to give back the
    /// memory that they took on their way.
    public var rested: @Sendable () -> Void = {}
    /// The program of Debian's package bubblewrap.
    public var bubblewrap = "/usr/bin/bwrap"
    /// The Python that Debian's package python3-pil is installed for. Has to lie below `/usr`.
    public var python = "/usr/bin/python3"

    /// What suits a small machine.
    public init() {}

    var workshop: Workshop.Configuration {
      var workshop = Workshop.Configuration()
      (workshop.idleSeconds, workshop.cpuSeconds, workshop.memoryBytes) = (idleSeconds, cpuSeconds, memoryBytes)
      (workshop.outputBytes, workshop.inputBytes) = (Photograph.mostBytes + 1, Darkroom.inputBytes)
      (workshop.mostWaiting, workshop.rested) = (mostWaiting, rested)
      (workshop.bubblewrap, workshop.python) = (bubblewrap, python)
      return workshop
    }
  }

  /// Bytes that a picture may have when it comes.
  public static let inputBytes = 8 << 20

  /// Why there is no picture.
  public enum Failure: Error, Equatable {
    /// Neither a JPEG nor a PNG nor a WebP.
    case otherKind
    /// It says to be one and cannot be read as one.
    case damaged
    /// More bytes, pixels, time or memory than the configuration allows.
    case tooLarge
    /// As many pictures wait as may wait.
    case busy
    /// `stop()` was called.
    case stopped
    /// The sandbox or Pillow cannot be started, for this reason, in the words of the system.
    case unavailable(String)

    init(_ error: any Error) {
      switch error as? Workshop.Failure {
      case .unavailable(let reason): self = .unavailable(reason)
      case .busy: self = .busy
      case .stopped: self = .stopped
      case .tooMuch: self = .tooLarge
      // The picture ended its child: nothing is to be seen of it.
      case .failed, nil: self = .damaged
      }
    }
  }
}
