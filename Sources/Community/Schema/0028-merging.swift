internal import SQL

extension Migration {
  /// The steps of going on with or within another network. The plan itself is among the texts of phase 6.
  static let merging = Migration(
    "0028-merging",
    [
      """
      CREATE TABLE merging_step (
        step TEXT PRIMARY KEY
          CHECK (step IN ('members', 'partner', 'organisation', 'documents', 'promises', 'thanks')),
        done_on TEXT NOT NULL
      )
      """
    ])
}
