internal import SQL

extension Migration {
  /// What a core group does in phase 3: who belongs to which unit, tasks, roles, agreements and the energy check.
  /// Whoever steps down is gone from all of it; what they carried is then without a person.
  static let coreGroupWork = Migration(
    "0010-core-group-work",
    [
      """
      CREATE TABLE core_group (
        network TEXT PRIMARY KEY REFERENCES network (id),
        small_review_on TEXT,
        weeks_between INTEGER CHECK (weeks_between BETWEEN 1 AND 13),
        minutes_long INTEGER CHECK (minutes_long BETWEEN 15 AND 480)
      )
      """,
      """
      CREATE TABLE core_unit (
        person TEXT PRIMARY KEY REFERENCES core_member (person) ON DELETE CASCADE,
        unit TEXT NOT NULL,
        folded_unit TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE core_task (
        id TEXT PRIMARY KEY,
        standard TEXT UNIQUE,
        role TEXT NOT NULL,
        wording TEXT NOT NULL,
        minutes_a_month INTEGER NOT NULL CHECK (minutes_a_month >= 0),
        weight INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 3),
        person TEXT REFERENCES core_member (person) ON DELETE SET NULL,
        number INTEGER NOT NULL
      )
      """,
      """
      CREATE TABLE core_role (
        role TEXT PRIMARY KEY,
        holder TEXT REFERENCES core_member (person) ON DELETE SET NULL,
        backup TEXT REFERENCES core_member (person) ON DELETE SET NULL,
        month_cover TEXT REFERENCES core_member (person) ON DELETE SET NULL,
        term_ends_on TEXT,
        set_aside_on TEXT
      )
      """,
      """
      CREATE TABLE agreement_version (
        agreement TEXT NOT NULL,
        number INTEGER NOT NULL,
        made_on TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
        wording TEXT NOT NULL,
        PRIMARY KEY (agreement, number)
      )
      """,
      """
      CREATE TABLE agreement_acceptance (
        agreement TEXT NOT NULL,
        person TEXT NOT NULL REFERENCES core_member (person) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        PRIMARY KEY (agreement, person)
      )
      """,
      """
      CREATE TABLE energy_month (
        month TEXT PRIMARY KEY,
        answers INTEGER NOT NULL CHECK (answers >= 0),
        strained INTEGER NOT NULL CHECK (strained >= 0),
        shown INTEGER NOT NULL CHECK (shown >= 0),
        shown_strained INTEGER NOT NULL CHECK (shown_strained >= 0)
      )
      """,
      """
      CREATE TABLE energy_ballot (
        mark TEXT PRIMARY KEY,
        month TEXT NOT NULL
      )
      """,
    ])
}
