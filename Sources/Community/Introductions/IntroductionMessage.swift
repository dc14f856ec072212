/// What somebody who says yes leaves in a box for each of the others.
struct IntroductionMessage {
  let name: String
  let note: String
  let person: ID<Person>
  /// Whom they avoid, until the other said yes too.
  let avoided: Set<ID<Person>>

  var parts: [String] { [name, note, person.text] + avoided.map(\.text).sorted() }

  init(name: String, note: String, person: ID<Person>, avoided: Set<ID<Person>>) {
    (self.name, self.note, self.person, self.avoided) = (name, note, person, avoided)
  }

  init?(_ parts: [String]) {
    guard parts.count >= 3, let person = ID<Person>(parts[2]) else { return nil }
    self.init(
      name: parts[0], note: parts[1], person: person, avoided: Set(parts.dropFirst(3).compactMap { ID<Person>($0) }))
  }

  /// The same without whom somebody avoids.
  var withoutAvoided: IntroductionMessage {
    IntroductionMessage(name: name, note: note, person: person, avoided: [])
  }
}
