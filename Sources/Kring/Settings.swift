internal import Glibc
internal import SQL

/// What the host chose, on the command line and in the environment.
struct Settings: Sendable {
  var port: UInt16 = 8080
  /// Where SQLite keeps its files.
  var data: String = Settings.stateFolder
  /// Whether to begin without the demo world.
  var isEmpty = false
  /// Whether machines other than this one may connect. A server in front (https) needs only this machine.
  var isOpenToAll = false
  /// A file with the help card of this installation.
  var helpCard: String?
  /// PostgreSQL instead of SQLite.
  var databaseURL: String?

  static let help = """
    kring serve [--port N] [--data FOLDER] [--empty] [--open]
      --port N       the port to listen on (8080; 0 takes any free one)
      --data FOLDER  where the databases live (default: \(stateFolder))
      --empty        begin without the demo world
      --help-card F  whom to turn to for help, as JSON (docs/hosting.md)
      --open         listen on every address of this machine, not on loopback only
      DATABASE_URL   keep everything in PostgreSQL: postgresql://user:password@host/database
    """

  /// Reads the arguments of `serve`.
  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--port":
        guard let text = rest.popFirst(), let port = UInt16(text) else {
          throw Unusable("--port wants a number from 0 to 65535")
        }
        self.port = port
      case "--data":
        guard let folder = rest.popFirst(), !folder.isEmpty else { throw Unusable("--data wants a folder") }
        data = folder
      case "--help-card":
        guard let file = rest.popFirst(), !file.isEmpty else { throw Unusable("--help-card wants a file") }
        helpCard = file
      case "--empty": isEmpty = true
      case "--open": isOpenToAll = true
      default: throw Unusable("unknown argument: \(argument)\n\n\(Self.help)")
      }
    }
    databaseURL = Self.environment("DATABASE_URL")
  }

  var store: Store {
    databaseURL.map { .postgreSQL(PostgreSQLServer(url: $0, connections: 8)) } ?? .folder(data)
  }

  /// The user's state folder (XDG Base Directory Specification).
  private static var stateFolder: String {
    (environment("XDG_STATE_HOME") ?? (environment("HOME") ?? ".") + "/.local/state") + "/kring"
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
