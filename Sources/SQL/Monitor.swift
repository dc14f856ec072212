internal import Glibc

/// A lock with a condition to wait for.
///
/// `@unchecked Sendable`: both pointers are fixed for its life, and what they point to is made for threads.
final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// The thread that asks; never 0.
  static var thread: UInt { UInt(pthread_self()) }

  init() {
    // What is done under it takes less time than falling asleep and being woken.
    var attributes = pthread_mutexattr_t()
    pthread_mutexattr_init(&attributes)
    pthread_mutexattr_settype(&attributes, Int32(PTHREAD_MUTEX_ADAPTIVE_NP))
    pthread_mutex_init(mutex, &attributes)
    pthread_mutexattr_destroy(&attributes)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(condition)
    mutex.deallocate()
    condition.deallocate()
  }

  func locked<T>(_ body: () throws -> T) rethrows -> T {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return try body()
  }

  /// Inside `locked`: lets go of the lock until somebody signals.
  func wait() {
    pthread_cond_wait(condition, mutex)
  }

  func signal() {
    pthread_cond_signal(condition)
  }

  /// Wakes everybody who waits.
  func broadcast() {
    pthread_cond_broadcast(condition)
  }
}
