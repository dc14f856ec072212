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
      guard let length else {
        self = .none
        return
      }
      guard let count = Int(length), count >= 0, connection.count(of: "Content-Length") == 1 else {
        self = .refused
        return
      }
      self = count == 0 ? .none : .length(count)
      return
    }
    guard length == nil, coding.lowercased() == "chunked", connection.count(of: "Transfer-Encoding") == 1 else {
      self = .refused
      return
    }
    self = .chunked
  }

  /// How many bytes will come, as far as is known.
  var announced: Int {
    if case .length(let count) = self { count } else { 0 }
  }
}
