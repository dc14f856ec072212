internal import SQL

extension Migration {
  /// The plan of action of phase 4. Nothing in it has an author; each line is a row of its own.
  static let plan = Migration(
    "0012-plan",
    [
      """
      CREATE TABLE plan_text (
        topic TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        made_on TEXT NOT NULL,
        wording TEXT NOT NULL,
        PRIMARY KEY (topic, number)
      )
      """,
      """
      CREATE TABLE plan_item (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('goal', 'ask', 'offer', 'hours', 'cost', 'date')),
        revision INTEGER NOT NULL CHECK (revision > 0),
        title TEXT NOT NULL,
        change TEXT,
        indicator TEXT,
        actor TEXT,
        due_on TEXT,
        level TEXT CHECK (level IN ('individual', 'group', 'organisation')),
        amount INTEGER CHECK (amount >= 0),
        CHECK (kind NOT IN ('goal', 'ask') OR (actor IS NOT NULL AND due_on IS NOT NULL)),
        CHECK (kind <> 'goal' OR (change IS NOT NULL AND indicator IS NOT NULL AND level IS NOT NULL)),
        CHECK (kind NOT IN ('hours', 'cost') OR amount IS NOT NULL),
        CHECK (kind <> 'date' OR due_on IS NOT NULL)
      )
      """,
      """
      CREATE TABLE plan_fact (
        fact TEXT PRIMARY KEY,
        day TEXT NOT NULL,
        explanation TEXT NOT NULL,
        answers INTEGER CHECK (answers >= 5)
      )
      """,
      """
      CREATE TABLE plan_version (
        number INTEGER PRIMARY KEY,
        made_on TEXT NOT NULL,
        content TEXT NOT NULL,
        put_on TEXT
      )
      """,
      """
      CREATE TABLE plan_remark (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL REFERENCES plan_version (number) ON DELETE CASCADE,
        section TEXT NOT NULL,
        wording TEXT NOT NULL,
        made_on TEXT NOT NULL,
        answer TEXT NOT NULL,
        answered_on TEXT,
        revision INTEGER NOT NULL CHECK (revision >= 0)
      )
      """,
      """
      CREATE TABLE plan_decision (
        id TEXT PRIMARY KEY,
        outcome TEXT NOT NULL CHECK (outcome IN ('go', 'stop', 'later')),
        decided_on TEXT NOT NULL,
        grounds TEXT NOT NULL,
        again_on TEXT,
        CHECK (outcome <> 'later' OR again_on IS NOT NULL)
      )
      """,
    ])
}
