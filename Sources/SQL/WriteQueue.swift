internal import Glibc

/// Runs writes for many databases on a few threads, so that all that wait for the same database share one commit.
/// A job's answer may leave only when its `done` was called: that is after the commit.
///
/// `@unchecked Sendable`: the state is only touched inside the monitor's lock.
public final class WriteQueue: @unchecked Sendable {
  /// One piece of work and what follows its commit.
  private struct Job: Sendable {
    let run: @Sendable () -> Void
    /// Called once, after the commit; with the error when nothing of the batch was kept.
    let done: @Sendable ((any Error)?) -> Void
  }

  private struct Line: Sendable {
    let database: Database?
    var jobs: [Job]
  }

  private struct State: Sendable {
    var lines: [String: Line] = [:]
    /// The lines that have work and that no thread has taken.
    var ready: [String] = []
    var taken: Set<String> = []
    /// Counts the jobs, to name those that run by themselves.
    var alone = 0
    var isStopped = false
  }

  /// At most this many jobs share a commit, so that the first does not wait too long.
  private static let most = 256

  private let monitor = Monitor()
  private var state = State()
  private let groups: Bool

  /// A queue with some threads. On an engine that groups commits by itself every job is a line of its own.
  public init(threads: Int, groups: Bool) {
    self.groups = groups
    for _ in 0..<threads { startThread { self.work() } }
  }

  /// Puts a job in the line for a database; without a database it runs by itself. `run` holds the job's own `write`s.
  public func submit(
    to database: Database?, run: @escaping @Sendable () -> Void, done: @escaping @Sendable ((any Error)?) -> Void
  ) {
    let shared = groups ? database : nil
    monitor.locked {
      state.alone += 1
      let name = shared?.name ?? "\(state.alone)"
      state.lines[name, default: Line(database: shared, jobs: [])].jobs.append(Job(run: run, done: done))
      if !state.taken.contains(name), !state.ready.contains(name) { state.ready.append(name) }
      monitor.broadcast()
    }
  }

  /// Waits until everything that was submitted is done, then ends the threads.
  public func stop() {
    monitor.locked {
      state.isStopped = true
      monitor.broadcast()
      while !state.lines.isEmpty || !state.taken.isEmpty { monitor.wait() }
    }
  }

  private func work() {
    while let (name, line) = next() {
      do {
        if let database = line.database {
          try database.batch(line.jobs.map { job in { job.run() } })
        } else {
          for job in line.jobs { job.run() }
        }
        for job in line.jobs { job.done(nil) }
      } catch {
        for job in line.jobs { job.done(error) }
      }
      finish(name)
    }
  }

  /// The next line with work, taken; nil when the queue has stopped and nothing is left.
  private func next() -> (String, Line)? {
    monitor.locked {
      while state.ready.isEmpty {
        if state.isStopped { return nil }
        monitor.wait()
      }
      let name = state.ready.removeFirst()
      guard var line = state.lines.removeValue(forKey: name) else { return nil }
      let rest = line.jobs.dropFirst(Self.most)
      if !rest.isEmpty { state.lines[name] = Line(database: line.database, jobs: Array(rest)) }
      line.jobs = Array(line.jobs.prefix(Self.most))
      state.taken.insert(name)
      return (name, line)
    }
  }

  private func finish(_ name: String) {
    monitor.locked {
      state.taken.remove(name)
      if state.lines[name] != nil { state.ready.append(name) }
      monitor.broadcast()
    }
  }
}

/// Starts a thread that nobody waits for.
private func startThread(_ body: @escaping @Sendable () -> Void) {
  final class Box: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
  var thread = pthread_t()
  let box = Unmanaged.passRetained(Box(body)).toOpaque()
  pthread_create(
    &thread, nil,
    { box in
      if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().body() }
      return nil
    }, box)
  pthread_detach(thread)
}
