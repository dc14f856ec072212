// PDF from Kring's own pages, by Debian's WeasyPrint in a process that can reach nothing.

internal import Sandbox

/// Makes PDF documents of pages, one after another, without ever holding the caller.
///
/// The work is done by one process in an own sandbox (bubblewrap): no network, no files but the programs and fonts of
/// the machine, no privileges. It is started for the first page, kept while there is work, and ended when there is none
/// for a while. Every page is rendered in a child of that process, within limits of time and memory, so that a page that
/// ends its renderer ends nothing else. Where the sandbox cannot be had, there is no PDF.
///
/// A PDF is tagged (PDF/UA-1) and has the title, language and headings of its page. The same page gives the same bytes
/// on one machine; no moment is in it, not even the day it was made on.
public final class Paper: Sendable {
  private let workshop: Workshop

  /// Nothing is started before the first page.
  public init(_ configuration: Configuration = Configuration()) {
    workshop = Workshop(.paper, configuration.workshop)
  }

  /// Makes a PDF of a page, after the pages that already wait.
  ///
  /// - Parameters:
  ///   - html: the page in UTF-8, with its style inside. The only addresses that are fetched are `data:` ones; every
  ///     other image, style sheet or font is left out.
  ///   - done: called once, with the PDF or a `Failure`: on a thread of Paper, which makes the next page when it returns;
  ///     on the caller's own thread when the page is refused at once (`busy`, `stopped`, `tooMuch`).
  public func pdf(_ html: [UInt8], done: @escaping @Sendable (Result<[UInt8], any Error>) -> Void) {
    workshop.make(html) { made in done(made.mapError { Failure.of($0) }) }
  }

  /// Ends the process and waits until it is gone. Pages that wait, and all later ones, fail with `Failure.stopped`.
  ///
  /// May be called more than once, from any thread.
  public func stop() {
    workshop.stop()
  }

  /// The process identifier of the sandbox while it runs.
  package var process: Int32? { workshop.process }
}
