// A QR code as an SVG draws it.

extension QRCode {
  /// The `viewBox` of an SVG that holds the code and its quiet zone of four modules (ISO/IEC 18004, 5.3.8).
  public var viewBox: String { "-4 -4 \(size + 8) \(size + 8)" }

  /// All dark modules as one `d` of an SVG path, a module being one unit and the upper left of the code 0 0.
  ///
  /// One rectangle for every run of dark modules in a row. Draw it with `shape-rendering="crispEdges"` on a light ground
  /// that fills the `viewBox`.
  public func svgPath() -> String {
    var path = ""
    for y in 0..<size {
      var x = 0
      while x < size {
        let start = x
        while self[x, y] { x += 1 }
        if x > start { path += "M\(start) \(y)h\(x - start)v1h-\(x - start)z" } else { x += 1 }
      }
    }
    return path
  }
}
