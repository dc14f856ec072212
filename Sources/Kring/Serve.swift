internal import CMalloc
internal import Community
internal import Darkroom
internal import FoundationEssentials
internal import Glibc
internal import HTTPServer
internal import Paper
internal import SQL
internal import Site
internal import Web
internal import World

/// `kring serve`: opens the installation, serves until it is told to stop, and leaves everything closed.
struct Serve {
  let settings: Settings

  init(_ settings: Settings) { self.settings = settings }

  func run() throws {
    let stop = Self.blockSignals()
    Self.allowOpenFiles()
    try makeFolder()
    let community = try Community(in: settings.store)
    if !settings.isEmpty {
      try World.make(in: community)
      // What it took to make is given back: prepared statements, pages of files, memory.
      community.rest()
      malloc_trim(0)
    }
    let paper = Paper(Paper.Configuration())
    var development = Darkroom.Configuration()
    development.rested = { malloc_trim(0) }
    let darkroom = Darkroom(development)
    let site = Site(community, paper: paper, darkroom: darkroom, help: try helpCard(), log: Self.log)
    let queue = WriteQueue(threads: 4, groups: settings.databaseURL == nil)
    let door = Door(site, queue)
    var configuration = Configuration()
    configuration.port = settings.port
    configuration.address = settings.isOpenToAll ? .any : .loopback
    configuration.headers = Headers.names
    configuration.filesLimit = Site.filesLimit
    configuration.threads = threads
    let server = try Server(configuration, refusal: door.refuse, handler: door.answer)
    greet(server.port)
    try report(community, until: stop)
    // Every network was opened to look at it.
    malloc_trim(0)
    Self.wait(for: stop)
    // The server first: what is running is finished, and nothing new begins.
    site.endWaiting()
    server.stop()
    queue.stop()
    paper.stop()
    darkroom.stop()
    community.close()
  }

  /// A thread a processor on SQLite, which answers without waiting: more of them only keep each other waiting, and the
  /// slowest answers come twice as late. PostgreSQL is waited for, so that others can go on meanwhile.
  private var threads: Int { settings.databaseURL == nil ? max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN))) : 8 }

  private func greet(_ port: UInt16) {
    var lines = ["Kring: http://localhost:\(port)"]
    if !settings.isEmpty {
      lines += ["", "The demo world. Sign in with the name of the network and the twelve words:", ""]
      lines += Cast.allCases.map { "  \($0.rawValue)\t\($0.network)\t\($0.words.text)" }
    }
    Self.say(lines.joined(separator: "\n"), to: STDOUT_FILENO)
  }

  /// Names the networks that do not open. The others are served meanwhile, and a signal to stop need not wait.
  private func report(_ community: Community, until stop: sigset_t) throws {
    for network in try community.unusableNetworks(while: { !Self.isPending(stop) }) {
      Self.log("kring: network “\(network.name)” (\(network.database)) cannot be opened: \(network.reason)")
    }
  }

  private func helpCard() throws -> HelpCard {
    guard let path = settings.helpCard else { return .unchecked }
    do {
      return try HelpCard(json: Array(Data(contentsOf: URL(filePath: path))))
    } catch {
      throw Unusable("cannot read the help card \(path): docs/hosting.md says what it looks like")
    }
  }

  private static func log(_ line: String) { say(line, to: STDERR_FILENO) }

  /// Writes at once, so that whoever waits for the line sees it.
  private static func say(_ line: String, to file: Int32) {
    let text = line + "\n"
    write(file, text, text.utf8.count)
  }

  private func makeFolder() throws {
    guard settings.databaseURL == nil else { return }
    var path = ""
    for part in settings.data.split(separator: "/", omittingEmptySubsequences: false) {
      path += part + "/"
      if mkdir(path, 0o700) != 0, errno != EEXIST { throw Unusable("cannot make the folder \(settings.data)") }
    }
  }

  /// Takes as many open files as the system lets it: every connection is one, every network in use several, and the
  /// 1,024 that a session begins with are few for both.
  private static func allowOpenFiles() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }

  /// SIGTERM and SIGINT are waited for by the main thread, and by no other.
  private static func blockSignals() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTERM)
    sigaddset(&set, SIGINT)
    pthread_sigmask(SIG_BLOCK, &set, nil)
    signal(SIGPIPE, SIG_IGN)
    return set
  }

  private static func isPending(_ set: sigset_t) -> Bool {
    var (set, pending) = (set, sigset_t())
    sigpending(&pending)
    return [SIGTERM, SIGINT].contains { sigismember(&set, $0) == 1 && sigismember(&pending, $0) == 1 }
  }

  private static func wait(for set: sigset_t) {
    var set = set
    var received: Int32 = 0
    while sigwait(&set, &received) != 0 {}
  }
}
