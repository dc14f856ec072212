internal import CMicroHTTPD
internal import Glibc

extension Configuration {
  /// The memory of one connection: its request line and headers have to fit, and its buffers.
  private static let connectionMemory = 32 << 10

  /// Starts libmicrohttpd for the `Daemon` at `context`, or leaves the reason in `errno`.
  func start(_ context: UnsafeMutableRawPointer) -> OpaquePointer? {
    switch address {
    case .loopback:
      var loopback = sockaddr_in()
      loopback.sin_family = sa_family_t(AF_INET)
      loopback.sin_port = port.bigEndian
      loopback.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
      return withUnsafeMutablePointer(to: &loopback) { start(context, 0, UnsafeMutableRawPointer($0)) }
    case .any:
      return start(context, MHD_USE_DUAL_STACK.rawValue, nil) ?? start(context, 0, nil)
    }
  }

  private func start(
    _ context: UnsafeMutableRawPointer, _ family: UInt32, _ address: UnsafeMutableRawPointer?
  ) -> OpaquePointer? {
    let line = unsafeBitCast(Daemon.requestLine, to: Int.self)
    let end = unsafeBitCast(Daemon.end, to: Int.self)
    var options: [MHD_OptionItem] = [
      MHD_OptionItem(option: .URI_LOG_CALLBACK, value: line, ptr_value: context),
      MHD_OptionItem(option: .NOTIFY_COMPLETED, value: end, ptr_value: context),
      number(.CONNECTION_MEMORY_LIMIT, Configuration.connectionMemory),
      number(.CONNECTION_LIMIT, max(connections, threads)),
      number(.CONNECTION_TIMEOUT, idleTimeout),
      number(.STRICT_FOR_CLIENT, 1),
    ]
    if threads > 1 { options.append(number(.THREAD_POOL_SIZE, threads)) }
    if let perAddress { options.append(number(.PER_IP_CONNECTION_LIMIT, perAddress)) }
    if let address { options.append(MHD_OptionItem(option: .SOCK_ADDR, value: 0, ptr_value: address)) }
    options.append(number(.END, 0))
    let flags =
      MHD_USE_EPOLL_INTERNAL_THREAD.rawValue | MHD_USE_SUSPEND_RESUME.rawValue | MHD_USE_TURBO.rawValue | family
    return mhd_start(flags, port, Daemon.arrival, context, options)
  }

  private func number(_ option: MHD_OPTION, _ value: Int) -> MHD_OptionItem {
    MHD_OptionItem(option: option, value: value, ptr_value: nil)
  }
}
