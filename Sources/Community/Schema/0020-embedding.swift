internal import SQL

extension Migration {
  /// What keeps a network standing, its handovers, and the evaluation. No text has an author, no remark a name.
  static let embedding = Migration(
    "0020-embedding",
    [
      """
      CREATE TABLE embedding_element (
        element TEXT PRIMARY KEY CHECK (element IN ('time', 'places', 'units', 'groups', 'backing', 'beyond')),
        document TEXT,
        location TEXT NOT NULL,
        role TEXT,
        ends_on TEXT,
        leans_on_sponsor INTEGER NOT NULL CHECK (leans_on_sponsor IN (0, 1)),
        leans_on_money INTEGER NOT NULL CHECK (leans_on_money IN (0, 1)),
        set_aside_on TEXT,
        revision INTEGER NOT NULL CHECK (revision > 0)
      )
      """,
      """
      CREATE TABLE embedding_text (
        topic TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        made_on TEXT NOT NULL,
        wording TEXT NOT NULL,
        PRIMARY KEY (topic, number)
      )
      """,
      """
      CREATE TABLE embedding_fact (
        fact TEXT PRIMARY KEY CHECK (fact IN ('mandate', 'refusal', 'retention')),
        happened_on TEXT NOT NULL,
        explanation TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE evaluation (
        round INTEGER PRIMARY KEY CHECK (round > 0),
        members_on TEXT NOT NULL,
        employer_on TEXT,
        CHECK (employer_on IS NULL OR employer_on > members_on)
      )
      """,
      """
      CREATE TABLE evaluation_change (
        id TEXT PRIMARY KEY,
        round INTEGER NOT NULL CHECK (round > 0),
        wording TEXT NOT NULL,
        section TEXT NOT NULL,
        goal TEXT REFERENCES plan_item (id) ON DELETE SET NULL,
        due_on TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE evaluation_remark (
        id TEXT PRIMARY KEY,
        round INTEGER NOT NULL CHECK (round > 0),
        wording TEXT NOT NULL,
        made_on TEXT NOT NULL
      )
      """,
    ])
}
