// A lock that can be waited at, and a thread, as POSIX has them.

internal import Glibc

/// A mutex with one condition.
///
/// `@unchecked Sendable`: both are made to be used by many threads, and do not move.
final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_cond_init(condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func locked<Value>(_ body: () throws -> Value) rethrows -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body()
  }

  /// To be called inside `locked`.
  func signal() {
    pthread_cond_signal(condition)
  }

  /// Waits for a signal, inside `locked`. False when the seconds have passed without one.
  func wait(seconds: Int?) -> Bool {
    guard let seconds else { return pthread_cond_wait(condition, mutex) == 0 }
    var until = timespec()
    clock_gettime(CLOCK_MONOTONIC, &until)
    until.tv_sec += seconds
    return pthread_cond_timedwait(condition, mutex, &until) != ETIMEDOUT
  }
}

/// Starts a thread that takes no signals, or gives nil when the system has none to give.
///
/// Signals of the process stay with its other threads; writing to a process that is gone gives an error, not SIGPIPE.
func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
  final class Body: Sendable {
    let call: @Sendable () -> Void
    init(_ call: @escaping @Sendable () -> Void) { self.call = call }
  }
  let held = Unmanaged.passRetained(Body(body))
  var all = sigset_t()
  var before = sigset_t()
  sigfillset(&all)
  pthread_sigmask(SIG_SETMASK, &all, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  var thread = pthread_t()
  let result = pthread_create(
    &thread, nil,
    { held in
      guard let held else { return nil }
      Unmanaged<Body>.fromOpaque(held).takeRetainedValue().call()
      return nil
    }, held.toOpaque())
  guard result == 0 else {
    held.release()
    return nil
  }
  return thread
}
