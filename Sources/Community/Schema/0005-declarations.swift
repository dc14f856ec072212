internal import SQL

extension Migration {
  /// Phases that a network called ready by hand, with the reason.
  static let declarations = Migration(
    "0005-declarations",
    [
      """
      CREATE TABLE phase_declaration (
        phase INTEGER PRIMARY KEY,
        declared_on TEXT NOT NULL,
        reason TEXT NOT NULL
      )
      """
    ])
}
