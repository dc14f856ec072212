internal import SQL

extension Migration {
  /// What an evaluation lacked: changes that can be rewritten while the employer does not have it, the day of what was
  /// added afterwards, and answers to remarks.
  static let evaluationAnswers = Migration(
    "0025-evaluation-answers",
    [
      "ALTER TABLE evaluation_change ADD COLUMN edition INTEGER NOT NULL DEFAULT 1 CHECK (edition > 0)",
      "ALTER TABLE evaluation_change ADD COLUMN added_on TEXT",
      "ALTER TABLE evaluation_remark ADD COLUMN answer TEXT NOT NULL DEFAULT ''",
      "ALTER TABLE evaluation_remark ADD COLUMN answered_on TEXT",
      "ALTER TABLE evaluation_remark ADD COLUMN edition INTEGER NOT NULL DEFAULT 0 CHECK (edition >= 0)",
    ])
}
