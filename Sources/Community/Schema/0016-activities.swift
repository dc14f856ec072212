internal import SQL

extension Migration {
  /// What a network does: activities with a count of visitors, never a list; the run sheet of each; a few facts.
  static let activities = Migration(
    "0016-activities",
    [
      """
      CREATE TABLE activity (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        calendar_title TEXT NOT NULL,
        held_on TEXT NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('individual', 'group', 'organisation')),
        audience TEXT NOT NULL CHECK (audience IN ('everybody', 'members', 'circle')),
        function TEXT NOT NULL CHECK (function IN ('P1.D3.meet', 'P1.D3.inform', 'P1.D3.advise', 'P1.D3.buddy')),
        helpers INTEGER NOT NULL CHECK (helpers >= 0),
        edition INTEGER NOT NULL
      )
      """,
      """
      CREATE TABLE activity_helper (
        person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        activity TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
        PRIMARY KEY (person, activity)
      )
      """,
      """
      CREATE TABLE activity_review (
        activity TEXT PRIMARY KEY REFERENCES activity (id) ON DELETE CASCADE,
        attendance INTEGER CHECK (attendance >= 0),
        went_well TEXT NOT NULL,
        otherwise TEXT NOT NULL,
        kept TEXT NOT NULL,
        reviewed_on TEXT NOT NULL,
        edition INTEGER NOT NULL
      )
      """,
      """
      CREATE TABLE run_sheet (
        activity TEXT PRIMARY KEY REFERENCES activity (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('open', 'stories', 'lunch', 'walk', 'circle', 'training')),
        setting TEXT NOT NULL CHECK (setting IN ('onSite', 'online', 'both')),
        closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
        minutes INTEGER NOT NULL CHECK (minutes > 0),
        aftercare TEXT NOT NULL,
        language TEXT NOT NULL CHECK (language IN ('nl', 'en'))
      )
      """,
      """
      CREATE TABLE run_sheet_part (
        activity TEXT NOT NULL REFERENCES run_sheet (activity) ON DELETE CASCADE,
        part TEXT NOT NULL,
        wording TEXT NOT NULL,
        settled_on TEXT,
        edition INTEGER NOT NULL,
        PRIMARY KEY (activity, part)
      )
      """,
      """
      CREATE TABLE execution_fact (
        fact TEXT PRIMARY KEY CHECK (fact IN ('buddiesSupervised', 'noBuddies', 'incidentsReviewed')),
        happened_on TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE hours_kept (
        person TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        stated_on TEXT NOT NULL
      )
      """,
    ])
}
