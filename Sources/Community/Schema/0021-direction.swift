internal import SQL

extension Migration {
  /// How it goes on: the decision with its five answers, the steps of an ending, and the cycles that began anew.
  static let direction = Migration(
    "0021-direction",
    [
      """
      CREATE TABLE direction_decision (
        number INTEGER PRIMARY KEY CHECK (number > 0),
        outcome TEXT NOT NULL CHECK (outcome IN ('continue', 'adjust', 'merge', 'stop')),
        decided_on TEXT NOT NULL,
        starts_on TEXT NOT NULL,
        grounds TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE direction_answer (
        decision INTEGER NOT NULL REFERENCES direction_decision (number) ON DELETE CASCADE,
        question TEXT NOT NULL CHECK (question IN ('need', 'people', 'answers', 'safety', 'missing')),
        answer TEXT NOT NULL CHECK (answer IN ('yes', 'partly', 'no')),
        PRIMARY KEY (decision, question)
      )
      """,
      """
      CREATE TABLE ending_step (
        step TEXT PRIMARY KEY
          CHECK (step IN ('members', 'organisation', 'promises', 'export', 'data', 'thanks')),
        done_on TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE network_cycle (
        number INTEGER PRIMARY KEY CHECK (number > 1),
        begun_on TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE cycle_phase (
        number INTEGER NOT NULL REFERENCES network_cycle (number) ON DELETE CASCADE,
        phase INTEGER NOT NULL CHECK (phase BETWEEN 1 AND 6),
        grounds TEXT NOT NULL,
        PRIMARY KEY (number, phase)
      )
      """,
    ])
}
