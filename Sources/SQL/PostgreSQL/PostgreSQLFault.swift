internal import CPostgreSQL

/// What PostgreSQL's codes mean.
enum PostgreSQLFault {
  /// The error, and whether another transaction was its cause. Only messages that cannot quote a value are passed on.
  static func error(_ result: OpaquePointer?) -> (SQLError, collided: Bool) {
    guard let result, let code = field(result, "C") else {
      return (.other("the connection to the PostgreSQL server was lost"), false)
    }
    switch code {
    case "40001", "40P01": return (.busy, true)
    case "55P03", "57014": return (.busy, false)
    case "53100": return (.full, false)
    case "25006": return (.readOnly, false)
    case "3F000": return (.missing, false)
    case "XX001", "XX002": return (.damaged(code), false)
    default: break
    }
    if code.hasPrefix("23") {
      let rule = [field(result, "t"), field(result, "c"), field(result, "n")].compactMap { $0 }
      return (.constraint("\(code) \(rule.joined(separator: "."))"), false)
    }
    if code.hasPrefix("42") { return (.other("\(code) \(field(result, "M") ?? "")"), false) }
    return (.other("error \(code)"), false)
  }

  private static func field(_ result: OpaquePointer, _ name: Character) -> String? {
    guard let code = name.asciiValue, let text = PQresultErrorField(result, Int32(code)) else { return nil }
    return String(cString: text)
  }
}
