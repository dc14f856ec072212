internal import HTML
internal import Paper
internal import Secrets
internal import Synchronization

/// PDFs that are the same for everybody: each is made once and kept in memory, under the hash of what it was made from.
final class PaperShelf: Sendable {
  typealias Made = Result<[UInt8], any Error>

  private struct State: Sendable {
    var kept: [String: [UInt8]] = [:]
    var waiting: [String: [@Sendable (Made) -> Void]] = [:]
  }

  private let paper: Paper
  private let state = Mutex(State())

  init(_ paper: Paper) { self.paper = paper }

  /// Gives the PDF of a page, at once when it was made before. Who asks while it is being made waits for the same one.
  func pdf(_ html: [UInt8], done: @escaping @Sendable (Made) -> Void) {
    let name = Secrets.hex(Secrets.sha256(html))
    let (kept, isFirst) = state.withLock { state -> ([UInt8]?, Bool) in
      if let kept = state.kept[name] { return (kept, false) }
      state.waiting[name, default: []].append(done)
      return (nil, state.waiting[name]?.count == 1)
    }
    if let kept { return done(.success(kept)) }
    guard isFirst else { return }
    paper.pdf(html) { made in
      let waiting = self.state.withLock { state in
        if case .success(let bytes) = made { state.kept[name] = bytes }
        return state.waiting.removeValue(forKey: name) ?? []
      }
      for done in waiting { done(made) }
    }
  }
}
