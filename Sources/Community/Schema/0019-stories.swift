internal import SQL

extension Migration {
  /// Phase 2. Nobody's name stands beside a fragment, a rehearsal or a story that somebody tells: marks, which only the
  /// person's own key gives, tell who may take them back.
  static let stories = Migration(
    "0019-stories",
    [
      """
      CREATE TABLE story_fragment (
        id TEXT PRIMARY KEY,
        wording TEXT NOT NULL,
        mark TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE shared_story (
        id TEXT PRIMARY KEY,
        members_on TEXT,
        everyone_on TEXT,
        CHECK (everyone_on IS NULL OR members_on IS NOT NULL)
      )
      """,
      """
      CREATE TABLE shared_story_version (
        story TEXT NOT NULL REFERENCES shared_story (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number > 0),
        made_on TEXT NOT NULL,
        title TEXT NOT NULL,
        wording TEXT NOT NULL,
        PRIMARY KEY (story, number)
      )
      """,
      """
      CREATE TABLE kept_draft (
        person TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL CHECK (revision > 0),
        sealed TEXT NOT NULL
      )
      """,
      """
      CREATE TABLE told_story (
        id TEXT PRIMARY KEY,
        mark TEXT NOT NULL,
        title TEXT NOT NULL,
        shown_as TEXT NOT NULL,
        unanswered TEXT NOT NULL,
        closed_topics TEXT NOT NULL,
        last_day TEXT NOT NULL,
        edition INTEGER NOT NULL
      )
      """,
      """
      CREATE TABLE told_story_ring (
        story TEXT NOT NULL REFERENCES told_story (id) ON DELETE CASCADE,
        ring TEXT NOT NULL CHECK (ring IN ('core', 'members', 'everyone', 'outside')),
        version INTEGER NOT NULL CHECK (version > 0),
        wording TEXT NOT NULL,
        consented_on TEXT NOT NULL,
        opens_on TEXT NOT NULL,
        PRIMARY KEY (story, ring)
      )
      """,
      """
      CREATE TABLE pitch_text (
        minutes INTEGER NOT NULL CHECK (minutes IN (1, 3)),
        number INTEGER NOT NULL CHECK (number > 0),
        made_on TEXT NOT NULL,
        wording TEXT NOT NULL,
        PRIMARY KEY (minutes, number)
      )
      """,
      """
      CREATE TABLE pitch_rehearsal (
        minutes INTEGER NOT NULL CHECK (minutes IN (1, 3)),
        mark TEXT NOT NULL,
        PRIMARY KEY (minutes, mark)
      )
      """,
      """
      CREATE TABLE hard_question (
        id TEXT PRIMARY KEY,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        edition INTEGER NOT NULL CHECK (edition > 0)
      )
      """,
    ])
}
