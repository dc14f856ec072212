internal import SQL

extension Migration {
  /// A network's own notes beside sections of the handbook. A note that was taken away stays as an empty wording, so
  /// that its version is not used twice.
  static let handbookNotes = Migration(
    "0009-handbook-notes",
    [
      """
      CREATE TABLE handbook_note (
        section TEXT PRIMARY KEY,
        wording TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0)
      )
      """
    ])
}
