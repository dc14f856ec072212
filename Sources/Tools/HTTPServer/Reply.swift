internal import CMicroHTTPD

/// A `SentResponse` in libmicrohttpd's hands.
struct Reply: ~Copyable {
  private let response: OpaquePointer

  /// nil when a header cannot be sent, or there is no memory.
  init?(_ sent: SentResponse, closes: Bool) {
    guard let response = Reply.body(sent.body) else { return nil }
    var whole = true
    for (name, value) in sent.headers where whole {
      whole = Reply.isPrintable(name) && Reply.isPrintable(value) && Reply.add(name, value, to: response)
    }
    if closes, whole { whole = Reply.add("Connection", "close", to: response) }
    guard whole else {
      MHD_destroy_response(response)
      return nil
    }
    self.response = response
  }

  deinit { MHD_destroy_response(response) }

  /// Hands the answer over; the connection keeps a reference of its own.
  func queue(_ status: Int, on connection: Connection) -> Bool {
    guard let status = UInt32(exactly: status) else { return false }
    return MHD_queue_response(connection.native, status, response) == .YES
  }

  private static func body(_ body: SentResponse.Body) -> OpaquePointer? {
    switch body {
    case .bytes(let bytes):
      return bytes.withUnsafeBytes {
        MHD_create_response_from_buffer(
          $0.count, UnsafeMutableRawPointer(mutating: $0.baseAddress), .RESPMEM_MUST_COPY)
      }
    case .fixed(let fixed):
      let kept = Unmanaged.passRetained(fixed)
      let release: MHD_ContentReaderFreeCallback = { if let it = $0 { Unmanaged<FixedBytes>.fromOpaque(it).release() } }
      let response = MHD_create_response_from_buffer_with_free_callback_cls(
        fixed.count, fixed.buffer.baseAddress, release, kept.toOpaque())
      if response == nil { kept.release() }
      return response
    }
  }

  // A String given to C directly is copied first; `withCString` lends its own bytes.
  private static func add(_ name: String, _ value: String, to response: OpaquePointer) -> Bool {
    name.withCString { name in
      value.withCString { value in MHD_add_response_header(response, name, value) == .YES }
    }
  }

  private static func isPrintable(_ text: String) -> Bool {
    // Without a way out of the loop it is done many bytes at a time.
    let count = text.utf8.withContiguousStorageIfAvailable { $0.reduce(0) { $0 &+ ($1 < 0x20 || $1 == 0x7f ? 1 : 0) } }
    return count.map { $0 == 0 } ?? text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
  }
}
