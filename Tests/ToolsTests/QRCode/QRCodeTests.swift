import QRCode
import Testing

@Suite struct `A QR code` {
  @Test func `is as large as its text asks`() throws {
    #expect(try QRCode("a").size == 21)
    #expect(try QRCode("https://kring.example/i/0123456789012345678901234567890123456").size == 33)
    #expect(try QRCode(String(repeating: "a", count: 2331)).size == 177)
  }

  @Test func `has its three finders, and light around it`() throws {
    let code = try QRCode("https://kring.example/")
    let finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"].map { Array($0) }
    for (left, top) in [(0, 0), (code.size - 7, 0), (0, code.size - 7)] {
      for y in 0..<7 {
        for x in 0..<7 { #expect(code[left + x, top + y] == (finder[y][x] == "#")) }
      }
    }
    #expect(!code[-1, 0] && !code[0, -1] && !code[code.size, 0] && !code[0, code.size])
    // The timing patterns: alternating modules between the finders.
    for i in 7..<code.size - 7 { #expect(code[i, 6] == (i % 2 == 0) && code[6, i] == (i % 2 == 0)) }
  }

  @Test func `is drawn as runs that cover exactly its dark modules`() throws {
    let code = try QRCode("Kring é")
    #expect(code.viewBox == "-4 -4 \(code.size + 8) \(code.size + 8)")
    var drawn = 0
    for run in code.svgPath().split(separator: "z") {
      let numbers = run.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
      #expect(numbers.count == 5 && numbers[3] == 1 && numbers[2] == numbers[4])
      for x in numbers[0]..<numbers[0] + numbers[2] { #expect(code[x, numbers[1]]) }
      drawn += numbers[2]
    }
    let dark = (0..<code.size).reduce(0) { sum, y in sum + (0..<code.size).count { code[$0, y] } }
    #expect(drawn == dark)
  }

  @Test func `is refused of nothing and of too much`() {
    #expect(throws: QRCode.Failure.empty) { try QRCode("") }
    #expect(throws: QRCode.Failure.tooLong) { try QRCode(String(repeating: "a", count: 2332)) }
  }
}
