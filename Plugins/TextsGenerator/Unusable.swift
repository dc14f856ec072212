/// A source that cannot be used, with the reason for the person who wrote it.
struct Unusable: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// A Swift string literal with this content.
func literal(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": out += "\\\\"
    case "\"": out += "\\\""
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}

/// The name of a Swift member for a key such as `front.sign-in`: `frontSignIn`.
func memberName(_ key: String) -> String {
  let parts = key.split { $0 == "." || $0 == "-" }
  let rest = parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
  return (parts.first.map(String.init) ?? "") + rest.joined()
}
