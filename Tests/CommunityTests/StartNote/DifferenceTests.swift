import Testing

@testable import Community

@Suite("The difference between two texts")
struct DifferenceTests {
  /// What went in square brackets, what came in braces.
  func written(_ difference: Difference) -> String {
    difference.runs.map { run in
      switch run.kind {
      case .same: run.text
      case .removed: "[\(run.text)]"
      case .added: "{\(run.text)}"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("", "", ""), (" \n ", "\t", ""), ("", "Wij zijn", "{Wij zijn}"), ("Wij zijn", "", "[Wij zijn]"),
    ("Wij zijn er", "Wij zijn er", "Wij zijn er"), ("Wij  zijn\n\ner ", "Wij zijn er", "Wij zijn er"),
    ("Wij zijn er", "Wij waren er", "Wij [zijn] {waren} er"), ("a b c", "a c", "a [b] c"), ("a c", "a b c", "a {b} c"),
    ("a b", "c d", "[a b] {c d}"), ("wij", "Wij", "[wij] {Wij}"), ("a a a", "a a", "a a [a]"),
    ("één 👩‍👩‍👧 twee", "één twee 👩‍👩‍👧", "één [👩‍👩‍👧] twee {👩‍👩‍👧}"),
  ])
  func `Words that went stand before words that came`(_ old: String, _ new: String, _ runs: String) {
    #expect(written(Difference(from: old, to: new)) == runs)
  }

  @Test func `It is empty when only white space changed`() {
    #expect(Difference(from: "Wij  zijn\ner", to: " Wij zijn er ").isEmpty)
    #expect(Difference(from: "", to: "").isEmpty)
    #expect(!Difference(from: "Wij", to: "wij").isEmpty)
  }

  @Test(arguments: 0..<40)
  func `Whatever changes, both texts can be read back from it, up to three thousand characters`(_ seed: Int) {
    let chance = Chance()
    chance.turn("\(seed)")
    let list = ["wij", "zijn", "er", "voor", "elkaar", "en", "niet", "alleen"]
    func text(_ count: Int) -> [String] { (0..<count).map { _ in list[Int(chance.bytes(1)[0]) % list.count] } }
    let length = [0, 3, 40, 700][seed % 4]
    let (old, new) = (text(length), text(seed % 3 == 0 ? length : length / 2))
    let runs = Difference(from: old.joined(separator: " "), to: new.joined(separator: " ")).runs
    func words(without kind: Difference.Kind) -> [String] {
      runs.filter { $0.kind != kind }.flatMap { $0.text.split(separator: " ").map(String.init) }
    }
    #expect(words(without: .added) == old)
    #expect(words(without: .removed) == new)
    for (run, next) in zip(runs, runs.dropFirst()) { #expect(run.kind != next.kind) }
  }
}
