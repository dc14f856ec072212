internal import SQL

extension Migration {
  /// The stakeholder map: parties in the organisation, never persons.
  static let stakeholders = Migration(
    "0007-stakeholders",
    [
      """
      CREATE TABLE stakeholder (
        id TEXT PRIMARY KEY,
        party TEXT NOT NULL,
        influence INTEGER NOT NULL CHECK (influence BETWEEN 1 AND 3),
        support INTEGER NOT NULL CHECK (support BETWEEN 1 AND 3),
        approach TEXT NOT NULL
      )
      """
    ])
}
