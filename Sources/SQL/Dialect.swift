/// How one engine wants to hear what is written once for both.
enum Dialect {
  case sqlite
  case postgreSQL

  /// A statement of a migration.
  func definition(_ sql: String) -> String {
    let words = Dialect.tokens(sql).filter { !$0.allSatisfy(\.isWhitespace) }
    let creates = words.starts(with: ["CREATE", "TABLE"])
    switch self {
    case .sqlite:
      guard creates else { return sql }
      var text = sql[...]
      while let last = text.last, last.isWhitespace || last == ";" { text.removeLast() }
      return text + " STRICT, WITHOUT ROWID"
    case .postgreSQL:
      guard creates || words.starts(with: ["ALTER", "TABLE"]) else { return sql }
      return Dialect.widened(Dialect.tokens(sql))
    }
  }

  /// `?` becomes `$1`, `$2` … (PostgreSQL).
  static func numbered(_ sql: String) -> String {
    var text = ""
    var number = 0
    for character in sql {
      if character == "?" {
        number += 1
        text += "$\(number)"
      } else {
        text.append(character)
      }
    }
    return text
  }

  private static func widened(_ tokens: [String]) -> String {
    var text = ""
    var previous = ""
    for token in tokens {
      switch token {
      case "INTEGER": text += "BIGINT"
      // A cast names a type only; a column says how it compares as well.
      case "TEXT": text += previous == "AS" ? token : "TEXT COLLATE \"C\""
      default: text += token
      }
      if !token.allSatisfy(\.isWhitespace) { previous = token }
    }
    return text
  }

  /// Words, quoted texts (whole), and every other character on its own.
  private static func tokens(_ sql: String) -> [String] {
    var tokens: [String] = []
    var rest = sql[...]
    while let first = rest.first {
      var token = rest.prefix(1)
      if first == "'" || first == "\"" {
        let end = rest.dropFirst().firstIndex(of: first)
        token = end.map { rest[...$0] } ?? rest
      } else if first.isLetter || first == "_" {
        token = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      }
      tokens.append(String(token))
      rest = rest[token.endIndex...]
    }
    return tokens
  }
}
