public import SQL

/// Somebody in a network, for their own eyes. A real name is never asked.
public struct Person: Sendable, Record {
  public let id: ID<Person>
  /// The name they chose.
  public let name: String
  /// The language they chose, `nl` or `en`; nil to go by their browser.
  public let language: String?

  public static let columns: Columns = ["person.id", "person.name", "person.language"]

  public init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    name = try row.text(1)
    language = row.textIfAny(2)
  }

  /// Lets a person in. Throws `Refusal.nameTaken` when somebody in the network has the name.
  static func insert(_ id: ID<Person>, name: Title, key: SignInSecret, language: String?, _ db: Transaction) throws {
    let taken = try db.count("SELECT count(*) FROM person WHERE folded_name = \(name.folded)")
    guard taken == 0 else { throw Refusal.nameTaken }
    try db.run(
      """
      INSERT INTO person (id, name, folded_name, sign_in_hash, language)
      VALUES (\(id), \(name), \(name.folded), \(key.hash), \(language))
      """)
  }
}

/// Somebody in a network, as the others may see them.
public struct Colleague: Sendable, Record {
  /// The name they chose.
  public let name: String

  public static let columns: Columns = ["person.name"]

  public init(_ row: Row) throws { name = try row.text(0) }
}
