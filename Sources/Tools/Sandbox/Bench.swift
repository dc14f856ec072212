// The thread that owns the process.

internal import Glibc

/// The works that wait, and one thread that makes them.
///
/// `@unchecked Sendable`: everything that changes is read and written between `lock` and `unlock` of `monitor`, except
/// the worker, which only the thread has.
final class Bench: @unchecked Sendable {
  private let trade: Workshop.Trade
  private let configuration: Workshop.Configuration
  private let monitor = Monitor()
  private var waiting: [Job] = []
  private var stopping = false
  private var thread: pthread_t?
  private var process: pid_t?

  init(_ trade: Workshop.Trade, _ configuration: Workshop.Configuration) {
    self.trade = trade
    self.configuration = configuration
  }

  var running: pid_t? { monitor.locked { process } }

  func add(_ job: Job) {
    let refusal: Workshop.Failure? = monitor.locked {
      if stopping { return .stopped }
      if job.work.count > configuration.inputBytes { return .tooMuch }
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
      case .job(let job): job.done(Result { try make(job.work, &worker) })
      case .idle:
        end(&worker)
        configuration.rested()
      case .stop:
        end(&worker)
        let left = monitor.locked {
          defer { waiting = [] }
          return waiting
        }
        for job in left { job.done(.failure(Workshop.Failure.stopped)) }
        return
      }
    }
  }

  private func make(_ work: [UInt8], _ worker: inout Worker?) throws -> [UInt8] {
    do {
      if let warm = worker {
        do { return try warm.make(work) } catch is Worker.Ended {
          // It may have died before this work came: one more try, with a new one.
          end(&worker)
        }
      }
      if monitor.locked({ stopping }) { throw Workshop.Failure.stopped }
      let fresh = try Worker(trade, configuration)
      worker = fresh
      monitor.locked {
        process = fresh.process
        if stopping { kill(fresh.process, SIGKILL) }
      }
      try fresh.becomeReady()
      return try fresh.make(work)
    } catch {
      if worker?.isUsable == false { end(&worker) }
      if monitor.locked({ stopping }) { throw Workshop.Failure.stopped }
      throw error is Worker.Ended ? Workshop.Failure.failed("the worker ended") : error
    }
  }

  private func end(_ worker: inout Worker?) {
    monitor.locked { process = nil }
    worker?.end()
    worker = nil
  }
}
