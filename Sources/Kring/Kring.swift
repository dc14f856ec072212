internal import Glibc

/// The program: `kring serve`, and `kring help`.
@main struct Kring {
  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    let command = arguments.popFirst() ?? "help"
    do {
      switch command {
      case "serve": try Serve(try Settings(Array(arguments))).run()
      case "help", "--help", "-h": print(Settings.help)
      default: throw Unusable("unknown command: \(command)\n\n\(Settings.help)")
      }
    } catch {
      let line = "kring: \(error)\n"
      write(STDERR_FILENO, line, line.utf8.count)
      exit(error is Unusable ? 2 : 1)
    }
  }
}

/// Something the person at the terminal can put right.
struct Unusable: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
