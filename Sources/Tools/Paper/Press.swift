// The thread that owns the process.

internal import Glibc

/// The pages that wait, and one thread that makes them.
///
/// `@unchecked Sendable`: everything that changes is read and written between `lock` and `unlock` of `monitor`, except
/// the worker, which only the thread has.
final class Press: @unchecked Sendable {
  private let configuration: Paper.Configuration
  private let monitor = Monitor()
  private var waiting: [Job] = []
  private var stopping = false
  private var thread: pthread_t?
  private var process: pid_t?

  init(_ configuration: Paper.Configuration) {
    self.configuration = configuration
  }

  var running: pid_t? { monitor.locked { process } }

  func add(_ job: Job) {
    let refusal: Paper.Failure? = monitor.locked {
      if stopping { return .stopped }
      if job.html.count > configuration.inputBytes { return .tooMuch }
      if waiting.count >= configuration.mostWaiting { return .busy }
      if thread == nil {
        thread = startThread { self.run() }
        if thread == nil { return .unavailable("no thread can be started") }
      }
      waiting.append(job)
      monitor.signal()
      return nil
    }
    if let refusal { job.done(.failure(refusal)) }
  }

  func stop() {
    let thread: pthread_t? = monitor.locked {
      stopping = true
      // Under the lock the identifier is still that of our process: it is given up here before it is given back.
      if let process { kill(process, SIGKILL) }
      monitor.signal()
      defer { self.thread = nil }
      return self.thread
    }
    guard let thread else { return }
    // From inside `done` the thread cannot wait for itself.
    if pthread_equal(thread, pthread_self()) != 0 { pthread_detach(thread) } else { pthread_join(thread, nil) }
  }

  private enum Next {
    case job(Job)
    case idle
    case stop
  }

  private func next(isWarm: Bool) -> Next {
    monitor.locked {
      while waiting.isEmpty && !stopping {
        let inTime = monitor.wait(seconds: isWarm ? configuration.idleSeconds : nil)
        if !inTime { return .idle }
      }
      return stopping ? .stop : .job(waiting.removeFirst())
    }
  }

  private func run() {
    var worker: Worker?
    while true {
      switch next(isWarm: worker != nil) {
      case .job(let job): job.done(Result { try pdf(job.html, &worker) })
      case .idle: end(&worker)
      case .stop:
        end(&worker)
        let left = monitor.locked {
          defer { waiting = [] }
          return waiting
        }
        for job in left { job.done(.failure(Paper.Failure.stopped)) }
        return
      }
    }
  }

  private func pdf(_ html: [UInt8], _ worker: inout Worker?) throws -> [UInt8] {
    do {
      if let warm = worker {
        do { return try warm.pdf(html) } catch is Worker.Ended {
          // It may have died before this page came: one more try, with a new one.
          end(&worker)
        }
      }
      if monitor.locked({ stopping }) { throw Paper.Failure.stopped }
      let fresh = try Worker(configuration)
      worker = fresh
      monitor.locked {
        process = fresh.process
        if stopping { kill(fresh.process, SIGKILL) }
      }
      try fresh.becomeReady()
      return try fresh.pdf(html)
    } catch {
      if worker?.isUsable == false { end(&worker) }
      if monitor.locked({ stopping }) { throw Paper.Failure.stopped }
      throw error is Worker.Ended ? Paper.Failure.failed("the worker ended") : error
    }
  }

  private func end(_ worker: inout Worker?) {
    monitor.locked { process = nil }
    worker?.end()
    worker = nil
  }
}
