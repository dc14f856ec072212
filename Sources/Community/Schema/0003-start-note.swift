internal import SQL

extension Migration {
  /// The start note, in versions without an author.
  static let startNote = Migration(
    "0003-start-note",
    [
      """
      CREATE TABLE start_note_version (
        number INTEGER PRIMARY KEY,
        made_on TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('nl', 'en'))
      )
      """,
      """
      CREATE TABLE start_note_section (
        version INTEGER NOT NULL REFERENCES start_note_version (number) ON DELETE CASCADE,
        section TEXT NOT NULL,
        wording TEXT NOT NULL,
        basis TEXT NOT NULL,
        PRIMARY KEY (version, section)
      )
      """,
    ])
}
