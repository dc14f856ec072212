// What looking through a crowd needs.

extension Crowd {
  /// The few of the greatest worth among those that are offered.
  @usableFromInline
  struct Best {
    @usableFromInline var kept: [(other: Int, worth: Int)] = []
    @usableFromInline let room: Int

    @inlinable init(_ room: Int) { self.room = room }

    @inlinable var most: Int { kept.reduce(0) { max($0, $1.worth) } }

    /// Keeps one, and gives what must be exceeded from now on.
    @inlinable mutating func offer(_ other: Int, _ worth: Int) -> Int {
      if kept.count < room {
        kept.append((other, worth))
      } else {
        var weakest = 0
        for index in 1..<kept.count where kept[index].worth < kept[weakest].worth { weakest = index }
        kept[weakest] = (other, worth)
      }
      return kept.count < room ? 0 : kept.reduce(Int.max) { min($0, $1.worth) }
    }
  }

  /// A row of numbers that follows from a seed (splitmix64).
  @usableFromInline
  struct Draws {
    @usableFromInline var state: UInt64
    @inlinable init(_ seed: UInt64) { state = seed }
    @inlinable mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }
}
