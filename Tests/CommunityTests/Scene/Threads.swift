import Glibc
import Synchronization

/// Runs a body on threads of its own, all at once, and gives what each came to, in no order.
func onThreads<T: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) throws -> T) -> [Result<T, any Error>] {
  let results = Results<T>()
  let jobs = (0..<count).map { number in
    Job {
      let result = Result { try body(number) }
      results.all.withLock { $0.append(result) }
    }
  }
  let threads = jobs.map { $0.start() }
  for thread in threads { pthread_join(thread, nil) }
  return results.all.withLock { $0 }
}

private final class Results<T: Sendable>: Sendable {
  let all = Mutex<[Result<T, any Error>]>([])
}

private final class Job: Sendable {
  private let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }

  func start() -> pthread_t {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { job in
        if let job { Unmanaged<Job>.fromOpaque(job).takeRetainedValue().run() }
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
    return thread
  }
}
