import Synchronization

/// Limits how often an address may do something, in memory only: the key is a keyed hash of a shortened address, the
/// caller renews its key daily, and nothing is ever written (security.md, section 6).
public final class TokenBuckets: Sendable {
  private struct Bucket {
    var tokens: Double
    var seconds: Int
  }

  private let capacity: Double
  private let perSecond: Double
  private let buckets = Mutex<[Int: Bucket]>([:])

  /// Buckets that hold some tokens and regain some a second.
  public init(capacity: Int, perSecond: Double) {
    self.capacity = Double(capacity)
    self.perSecond = perSecond
  }

  /// Takes a token for a key; false when there is none left. Seconds are of any clock that does not go back.
  public func take(_ key: Int, at seconds: Int) -> Bool {
    buckets.withLock { buckets in
      // A full bucket says nothing, so forgetting one is free; this bounds the memory.
      if buckets.count > 10_000 { buckets = buckets.filter { seconds - $0.value.seconds < 60 } }
      var bucket = buckets[key] ?? Bucket(tokens: capacity, seconds: seconds)
      bucket.tokens = min(capacity, bucket.tokens + Double(max(0, seconds - bucket.seconds)) * perSecond)
      bucket.seconds = seconds
      defer { buckets[key] = bucket }
      guard bucket.tokens >= 1 else { return false }
      bucket.tokens -= 1
      return true
    }
  }
}
