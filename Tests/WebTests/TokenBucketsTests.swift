import Testing

@testable import Web

@Suite("A bucket of tokens")
struct TokenBucketsTests {
  /// How many of a number of tries at one moment are let through.
  func taken(_ buckets: TokenBuckets, _ key: Int, tries: Int, at seconds: Int) -> Int {
    (0..<tries).count { _ in buckets.take(key, at: seconds) }
  }

  @Test func `lets through what it holds, and then what it regains`() {
    let buckets = TokenBuckets(capacity: 5, perSecond: 0.5)
    #expect(taken(buckets, 1, tries: 9, at: 100) == 5)
    #expect(taken(buckets, 1, tries: 9, at: 101) == 0)
    #expect(taken(buckets, 1, tries: 9, at: 102) == 1)
    #expect(taken(buckets, 1, tries: 9, at: 1_000_000) == 5)
  }

  @Test func `is one address's own`() {
    let buckets = TokenBuckets(capacity: 2, perSecond: 1)
    #expect(taken(buckets, 1, tries: 3, at: 0) == 2)
    #expect(taken(buckets, 2, tries: 3, at: 0) == 2)
  }

  @Test func `gives nothing back when the clock goes back`() {
    let buckets = TokenBuckets(capacity: 2, perSecond: 1)
    #expect(taken(buckets, 1, tries: 3, at: 100) == 2)
    #expect(taken(buckets, 1, tries: 3, at: 50) == 0)
  }

  @Test func `still holds for those who came last when ten thousand others came`() {
    let buckets = TokenBuckets(capacity: 1, perSecond: 0.001)
    for key in 0..<20_000 { #expect(buckets.take(key, at: key / 1000)) }
    #expect(!buckets.take(19_999, at: 20))
  }
}
