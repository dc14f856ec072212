/// Numbers of people below ten, which nobody outside the network reads (domain.md, L9): in a small group people can be
/// recognised.
enum SmallGroups {
  /// The text without the sentences that name a number of people below ten, and how many those were. A sentence ends at a
  /// full stop, question mark or exclamation mark before white space, or at the end of a line.
  static func leftOut(of text: String) -> (text: String, count: Int) {
    var count = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let kept = sentences(line).filter { sentence in
        let isSmall = names(sentence)
        if isSmall { count += 1 }
        return !isSmall
      }
      return kept.map { String($0.drop(while: \.isWhitespace)) }.joined(separator: " ")
    }
    guard count > 0 else { return (text, 0) }
    return (lines.joined(separator: "\n"), count)
  }

  private static func sentences(_ line: Substring) -> [Substring] {
    var result: [Substring] = []
    var start = line.startIndex
    var previous: Character?
    for index in line.indices {
      if line[index].isWhitespace, let previous, ".?!".contains(previous) {
        result.append(line[start..<index])
        start = index
      }
      previous = line[index]
    }
    result.append(line[start...])
    return result
  }

  /// Whether a number below ten stands one or two words before a word for people.
  private static func names(_ sentence: Substring) -> Bool {
    let words = sentence.lowercased().split { !$0.isLetter && !$0.isNumber }
    for (place, word) in words.enumerated() where isSmall(word, followedBy: words.dropFirst(place + 1).first) {
      let following = words[(place + 1)...].prefix(2)
      if following.contains(where: { people.contains(String($0)) }) { return true }
    }
    return false
  }

  private static func isSmall(_ word: Substring, followedBy next: Substring?) -> Bool {
    if numbers.contains(String(word)) { return true }
    // 1.500 and 2,5 are split at their point: the digits after it belong to the same number.
    if next?.first?.isNumber == true, next?.count == 3 { return false }
    return word.count == 1 && word.first?.isNumber == true
  }

  private static let numbers: Set<String> = [
    "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen",
    "two", "three", "four", "five", "six", "seven", "eight", "nine",
  ]

  private static let people: Set<String> = [
    "lid", "leden", "mens", "mensen", "persoon", "personen", "collega", "deelnemer", "deelnemers", "medewerker",
    "medewerkers", "buddy", "member", "members", "people", "person", "persons", "colleague", "colleagues",
    "participant", "participants", "employee", "employees", "buddies",
  ]
}
