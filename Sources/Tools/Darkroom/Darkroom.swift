// Pictures that people send, made anew of nothing but their pixels.

internal import Sandbox

/// Develops pictures: a JPEG, PNG or WebP goes in, and a WebP of its pixels comes out. Where it was taken, when, with
/// what and by whom, a small copy of what was cut off, words, colour profiles and whatever somebody hid behind or in the
/// file do not come along; neither does what moves.
///
/// The work is done by Debian's Pillow in a process that can reach nothing (`Workshop`), a child for each picture,
/// within limits of time and memory. What that process answers is not trusted either: only a plain WebP that is no
/// larger than it may be becomes a `Photograph`.
public final class Darkroom: Sendable {
  private let workshop: Workshop

  /// Nothing is started before the first picture.
  public init(_ configuration: Configuration = Configuration()) {
    workshop = Workshop(.darkroom, configuration.workshop)
  }

  /// Develops a picture, after those that already wait.
  ///
  /// - Parameter done: called once, with the picture or a `Failure`: on a thread of the darkroom, which develops the next
  ///   one when it returns; on the caller's own thread when the picture is refused at once.
  public func develop(_ upload: [UInt8], done: @escaping @Sendable (Result<Photograph, Failure>) -> Void) {
    workshop.make(upload) { made in
      switch made {
      case .success(let answer): done(Self.photograph(answer))
      case .failure(let error): done(.failure(Failure(error)))
      }
    }
  }

  /// Ends the process and waits until it is gone. Pictures that wait, and all later ones, fail with `Failure.stopped`.
  public func stop() { workshop.stop() }

  /// The process identifier of the sandbox while it runs.
  package var process: Int32? { workshop.process }

  private static func photograph(_ answer: [UInt8]) -> Result<Photograph, Failure> {
    switch answer.first {
    case 0: Photograph(webP: Array(answer.dropFirst())).map { .success($0) } ?? .failure(.damaged)
    case 1: .failure(.otherKind)
    case 3: .failure(.tooLarge)
    default: .failure(.damaged)
    }
  }
}
