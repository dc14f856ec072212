internal import CMicroHTTPD
internal import Glibc

/// A connection of libmicrohttpd.
///
/// `@unchecked Sendable` because it is only an address, and `resume` is the one call made from another thread:
/// libmicrohttpd allows that from anywhere while the connection is suspended.
struct Connection: @unchecked Sendable {
  let native: OpaquePointer

  /// The first header of this name that the client has sent.
  func header(_ name: String) -> String? {
    var value: UnsafePointer<CChar>?
    var count = 0
    let found = name.withCString {
      MHD_lookup_connection_value_n(native, .HEADER_KIND, $0, name.utf8.count, &value, &count)
    }
    guard found == .YES, let value else { return nil }
    return String(decoding: UnsafeRawBufferPointer(start: value, count: count), as: UTF8.self)
  }

  /// How often the client has sent a header of this name.
  func count(of name: String) -> Int {
    var wanted = (name: name, count: 0)
    let look: MHD_KeyValueIterator = { context, _, key, _ in
      guard let wanted = context?.assumingMemoryBound(to: (name: String, count: Int).self), let key else { return .NO }
      if strcasecmp(key, wanted.pointee.name) == 0 { wanted.pointee.count += 1 }
      return .YES
    }
    withUnsafeMutablePointer(to: &wanted) { _ = MHD_get_connection_values(native, .HEADER_KIND, look, $0) }
    return wanted.count
  }

  /// Stops the calls for this connection. Only inside one of them.
  func suspend() { MHD_suspend_connection(native) }

  /// Lets the calls go on. Once resumed the connection may be freed at any moment.
  func resume() { MHD_resume_connection(native) }
}
