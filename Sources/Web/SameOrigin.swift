extension Request {
  /// Whether a request that changes something came from a page of this site. `Sec-Fetch-Site` decides where the
  /// browser sends it; otherwise `Origin` must be our own, to the letter; with neither it is refused.
  /// The approach that Go 1.25 made standard (`net/http.CrossOriginProtection`), without its exceptions.
  public var isSameOrigin: Bool {
    if let site = headers.secFetchSite { return site == "same-origin" }
    guard let origin = headers.origin, let host = headers.host else { return false }
    return origin == "\(scheme)://\(host)"
  }
}
