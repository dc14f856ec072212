import Testing

@testable import Secrets

@Suite("Boxes")
struct BoxTests {
  private let seed = [UInt8](repeating: 7, count: 32)
  private let other = [UInt8](repeating: 8, count: 32)

  @Test(arguments: [0, 1, 1000])
  func `Only the holder of the seed opens what was closed for them`(_ length: Int) throws {
    let message = (0..<length).map { UInt8($0 % 251) }
    let box = try #require(Secrets.sealed(message, for: Secrets.boxKey(seed: seed)))
    #expect(box.count == length + 48)
    #expect(Secrets.opened(box, seed: seed) == message)
    #expect(Secrets.opened(box, seed: other) == nil)
  }

  @Test
  func `The same message is never the same box, and a box that was changed does not open`() throws {
    let key = Secrets.boxKey(seed: seed)
    let box = try #require(Secrets.sealed([1, 2, 3], for: key))
    #expect(Secrets.sealed([1, 2, 3], for: key) != box)
    for place in box.indices {
      var changed = box
      changed[place] ^= 1
      #expect(Secrets.opened(changed, seed: seed) == nil)
    }
    #expect(Secrets.opened([], seed: seed) == nil)
    #expect(Secrets.sealed([1], for: [1, 2]) == nil)
  }
}
