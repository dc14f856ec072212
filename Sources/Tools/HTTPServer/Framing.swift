/// What the headers say of the body that follows.
enum Framing {
  case none
  case length(Int)
  case chunked
  /// Contradictory or unknown framing: the way requests are smuggled past a proxy.
  case refused

  init(_ connection: Connection) {
    let length = connection.header("Content-Length")
    guard let coding = connection.header("Transfer-Encoding") else {
      switch length.map({ Int($0) }) {
      case nil, .some(0): self = .none
      case .some(let count?): self = count > 0 ? .length(count) : .refused
      case .some(nil): self = .refused
      }
      return
    }
    self = length == nil && coding.lowercased() == "chunked" ? .chunked : .refused
  }

  /// How many bytes will come, as far as is known.
  var announced: Int {
    if case .length(let count) = self { count } else { 0 }
  }
}
