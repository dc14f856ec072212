/// One request and its answer: what libmicrohttpd's calls for it add up to. Only the worker thread that owns the
/// connection touches it.
final class Exchange {
  private enum Phase {
    case arriving
    case reading
    case waiting(Pause)
    case answered
  }

  private let daemon: Daemon
  private let target: Target?
  private let afterTarget: UInt
  private var phase = Phase.arriving
  private var request: ReceivedRequest?
  private var form: (any FormBody)?
  private var refusal: Int?
  private var received = 0
  /// The most bytes of this body.
  private var limit = 0

  /// `afterTarget` is the address of the byte behind the target, which libmicrohttpd has made a NUL.
  init(_ daemon: Daemon, target: Target?, afterTarget: UInt) {
    self.daemon = daemon
    self.target = target
    self.afterTarget = afterTarget
  }

  /// Goes one step on; libmicrohttpd closes the connection without an answer when this is false.
  func proceed(
    _ connection: Connection, _ method: UnsafePointer<CChar>, _ version: UnsafePointer<CChar>,
    _ upload: UnsafeRawBufferPointer
  ) -> Bool {
    switch phase {
    case .arriving:
      // The version follows the target, unless a NUL in the target hid the rest of it.
      let isWhole = UInt(bitPattern: version) == afterTarget + 1
      return arrive(connection, String(cString: method), isWhole ? target : nil)
    case .reading: return upload.isEmpty ? decide(connection, closes: false) : read(upload)
    case .waiting(let pause):
      return resume(pause, connection, closes: false)
    case .answered: return false
    }
  }

  /// The connection is done with this request, well or badly.
  func complete() {
    if case .waiting(let pause) = phase { daemon.pauses.forget(pause) }
    if case .arriving = phase { return }
    dropForm()
    daemon.requestEnded()
  }

  private func arrive(_ connection: Connection, _ method: String, _ target: Target?) -> Bool {
    phase = .reading
    daemon.requestBegan()
    let framing = Framing(connection)
    if let target {
      let names = daemon.configuration.headers
      request = ReceivedRequest(
        method: method, target: target, names: names, values: names.map { connection.header($0) },
        peer: Peer(connection: connection), fields: [])
    }
    if case .none = framing {} else { limit = ContentType.limit(of: connection, daemon.configuration) }
    refusal = firstRefusal(connection, method, framing)
    // Never answered here, even when no body comes: libmicrohttpd would close the connection after it.
    if case .none = framing { return true }
    // The rest is read and thrown away, or a browser would never look at the answer. Unless it is too much, cannot
    // be told from the next request, or the client asked first.
    if refusal != nil, refusal == 400 || framing.announced > discardLimit || connection.header("Expect") != nil {
      return decide(connection, closes: true)
    }
    return true
  }

  /// What is too much is read and thrown away up to here.
  private var discardLimit: Int { limit.multipliedReportingOverflow(by: 2).partialValue }

  private func firstRefusal(_ connection: Connection, _ method: String, _ framing: Framing) -> Int? {
    if case .refused = framing { return 400 }
    if request == nil { return 400 }
    if framing.announced > limit { return 413 }
    if case .none = framing { return nil }
    guard method == "POST" else { return nil }
    let type = connection.header("Content-Type") ?? ""
    switch ContentType.kind(type) {
    case "application/x-www-form-urlencoded": form = URLEncodedBody(FormFields(budget: daemon.budget))
    case "multipart/form-data": form = MultipartBody(type, FormFields(budget: daemon.budget))
    default: return 415
    }
    return form == nil ? 400 : nil
  }

  private func read(_ upload: UnsafeRawBufferPointer) -> Bool {
    received += upload.count
    if received > discardLimit { return false }
    if received > limit {
      refusal = refusal ?? 413
    } else if let form, !form.read(upload) {
      refusal = form.fields.refusal ?? 400
    }
    if refusal != nil { dropForm() }
    return true
  }

  private func decide(_ connection: Connection, closes: Bool) -> Bool {
    if refusal == nil, let form {
      let whole = form.finish()
      refusal = form.fields.refusal ?? (whole ? nil : 400)
      request = request?.with(form.fields.fields)
    }
    guard refusal == nil, let request else { return refuse(refusal ?? 400, connection, closes: closes) }
    switch daemon.handler(request) {
    case .answer(let response): return send(response, connection, closes: closes)
    case .later(let start):
      let pause = Pause()
      start(Completion(pause))
      daemon.pauses.remember(pause)
      guard pause.suspend(connection) else { return resume(pause, connection, closes: closes) }
      phase = .waiting(pause)
      return true
    }
  }

  private func resume(_ pause: Pause, _ connection: Connection, closes: Bool) -> Bool {
    daemon.pauses.forget(pause)
    switch pause.answer {
    case .response(let response): return send(response, connection, closes: closes)
    case .refusal(let status): return refuse(status, connection, closes: closes)
    }
  }

  /// Gives the memory back before the answer leaves, so that whoever has the answer can count on it.
  private func dropForm() {
    form?.fields.drop()
    form = nil
  }

  private func refuse(_ status: Int, _ connection: Connection, closes: Bool) -> Bool {
    send(daemon.refusal(status, request), connection, closes: closes)
  }

  private func send(_ response: SentResponse, _ connection: Connection, closes: Bool) -> Bool {
    phase = .answered
    dropForm()
    let closes = closes || daemon.isStopping
    if let reply = Reply(response, closes: closes), reply.queue(response.status, on: connection) { return true }
    let fault = daemon.refusal(500, request)
    if let reply = Reply(fault, closes: closes), reply.queue(fault.status, on: connection) { return true }
    return false
  }
}
