internal import SQL

extension Migration {
  /// Gatherings: who comes stands under a mark that only a person's own key gives, with their name only where they came
  /// under the name they chose. Who has a place has no number; who waits has one, so that the line is kept and the order
  /// of the others is not. All of that goes two weeks after the day.
  static let gatherings = Migration(
    "0040-gatherings",
    [
      """
      CREATE TABLE gathering (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        description TEXT NOT NULL,
        held_on TEXT NOT NULL,
        minute_of_day INTEGER NOT NULL CHECK (minute_of_day BETWEEN 0 AND 1439),
        minutes INTEGER NOT NULL CHECK (minutes BETWEEN 15 AND 480),
        setting TEXT NOT NULL CHECK (setting IN ('onSite', 'online', 'both')),
        place TEXT NOT NULL,
        link TEXT NOT NULL,
        place_for_all INTEGER NOT NULL CHECK (place_for_all IN (0, 1)),
        capacity INTEGER CHECK (capacity > 0),
        audience TEXT NOT NULL CHECK (audience IN ('members', 'allies', 'core')),
        published_on TEXT,
        cancelled_on TEXT,
        cancel_grounds TEXT NOT NULL,
        revised_on TEXT NOT NULL,
        waited INTEGER NOT NULL CHECK (waited >= 0),
        edition INTEGER NOT NULL CHECK (edition > 0)
      )
      """,
      "CREATE INDEX gathering_held ON gathering (held_on)",
      """
      CREATE TABLE gathering_registration (
        gathering TEXT NOT NULL REFERENCES gathering (id) ON DELETE CASCADE,
        mark TEXT NOT NULL,
        answer TEXT NOT NULL CHECK (answer IN ('coming', 'perhaps', 'not')),
        waiting INTEGER CHECK (waiting > 0),
        person TEXT REFERENCES person (id) ON DELETE CASCADE,
        once_name TEXT,
        listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
        feed_mark TEXT,
        PRIMARY KEY (gathering, mark),
        CHECK (person IS NULL OR once_name IS NULL)
      )
      """,
      "CREATE INDEX gathering_registration_feed ON gathering_registration (feed_mark)",
      "CREATE INDEX gathering_registration_person ON gathering_registration (person)",
      """
      CREATE TABLE calendar_feed (
        mark TEXT PRIMARY KEY,
        seed TEXT NOT NULL,
        token_hash TEXT NOT NULL UNIQUE,
        uid_key TEXT NOT NULL,
        extent TEXT NOT NULL CHECK (extent IN ('own', 'all'))
      )
      """,
      """
      CREATE TABLE calendar_title (
        which TEXT PRIMARY KEY CHECK (which = 'gatherings'),
        title TEXT NOT NULL
      )
      """,
    ])
}
