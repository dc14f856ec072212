public import SQL
internal import WordForms

extension Member {
  /// How many posts of the rarest word are looked through for a page, over all rooms. Beyond, the page says so and goes on.
  private static let mostLooked = 1_000

  /// A page of the posts and titles that have all words of a search, in the rooms that this person is in, the newest day
  /// first. Rooms in which they are not are not even looked into, so that neither answer nor delay tells of them.
  public func search(_ search: Search, from place: SearchPlace? = nil, _ db: Snapshot) throws -> SearchAnswer {
    let names = Dictionary(
      uniqueKeysWithValues: try db.all(Room.self, "SELECT \(Room.columns) FROM room WHERE \(isInRoom())").map {
        ($0.id, $0.name)
      })
    let rooms = Array(names.keys)
    let start = place ?? .top
    let words = try ranked(search.words, rooms, db)
    let horizon = words.count > 1 ? try horizon(words[0], rooms, from: start, db) : nil
    var places = Set(try unsorted(search, rooms, db).filter { $0 < start })
    for room in rooms {
      for stem in words[0] {
        places.formUnion(try self.places(room, stem, words.dropFirst(), from: start, to: horizon, db))
      }
    }
    let sorted = places.filter { $0 >= horizon ?? $0 }.sorted(by: >)
    let page = sorted.prefix(FoundPost.page)
    let next = sorted.count > FoundPost.page ? page.last : horizon
    let forms = WordForms()
    return SearchAnswer(
      found: try page.flatMap { try found($0, search, forms, names, db) }, next: next,
      isReading: try db.count("SELECT count(*) FROM (SELECT 1 FROM post_unread LIMIT 1) AS unread") > 0)
  }

  /// The words, the rarest first: each is counted as far as it needs to be.
  private func ranked(_ words: [[String]], _ rooms: [ID<Room>], _ db: Snapshot) throws -> [[String]] {
    guard words.count > 1, !rooms.isEmpty else { return words }
    let most = max(50, Self.mostLooked / rooms.count)
    return try words.map { stems in
      var count = 0
      for room in rooms {
        for stem in stems {
          count += try db.count(
            """
            SELECT count(*) FROM (
              SELECT 1 FROM post_word WHERE room = \(room.place) AND stem = \(stem) LIMIT \(most)) AS known
            """)
        }
      }
      return (stems, count)
    }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// The place to which is looked for a page; nil when everything of the rarest word is.
  private func horizon(
    _ stems: [String], _ rooms: [ID<Room>], from start: SearchPlace, _ db: Snapshot
  ) throws -> SearchPlace? {
    let share = max(50, Self.mostLooked / max(1, rooms.count * stems.count))
    var horizon: SearchPlace?
    for room in rooms {
      for stem in stems {
        let last = try db.first(
          """
          SELECT day, conversation, number FROM post_word
          WHERE room = \(room.place) AND stem = \(stem) AND \(Self.before(start))
          ORDER BY day DESC, conversation DESC, number DESC LIMIT 1 OFFSET \(share)
          """, Self.place)
        if let last { horizon = max(horizon ?? last, last) }
      }
    }
    return horizon
  }

  private func places(
    _ room: ID<Room>, _ stem: String, _ others: ArraySlice<[String]>, from start: SearchPlace, to end: SearchPlace?,
    _ db: Snapshot
  ) throws -> [SearchPlace] {
    var conditions: Statement = "room = \(room.place) AND stem = \(stem) AND \(Self.before(start))"
    if let end {
      conditions =
        "\(conditions) AND (day, conversation, number) >= (\(end.day), \(end.conversation), \(end.number))"
    }
    for stems in others {
      conditions = """
        \(conditions) AND EXISTS (
          SELECT 1 FROM post_word AS other WHERE other.room = post_word.room AND other.stem IN (\(list: stems))
            AND other.day = post_word.day AND other.conversation = post_word.conversation
            AND other.number = post_word.number)
        """
    }
    return try db.all(
      """
      SELECT day, conversation, number FROM post_word WHERE \(conditions)
      ORDER BY day DESC, conversation DESC, number DESC LIMIT \(FoundPost.page + 1)
      """, Self.place)
  }

  /// What is new and was not sorted in yet.
  private func unsorted(_ search: Search, _ rooms: [ID<Room>], _ db: Snapshot) throws -> [SearchPlace] {
    let known = Set(rooms)
    var conditions: Statement = "1 = 1"
    for stems in search.words {
      var either: Statement = "1 = 0"
      for stem in stems { either = "\(either) OR post_unsorted.stems LIKE \("% " + stem + " %")" }
      conditions = "\(conditions) AND (\(either))"
    }
    return try db.all(
      """
      SELECT posted_on, post_unsorted.conversation, number, conversation.room
      FROM post_unsorted JOIN conversation ON conversation.id = post_unsorted.conversation
      WHERE \(conditions)
      """
    ) { row -> SearchPlace? in
      let room = ID<Room>(stored: try row.text(3))
      guard known.contains(room) else { return nil }
      return SearchPlace(
        day: try PostIndex.day(row.text(0)).sinceEpoch,
        conversation: ID<Conversation>(stored: try row.text(1)).place,
        number: try row.integer(2))
    }.compactMap(\.self)
  }

  private static func before(_ place: SearchPlace) -> Statement {
    "(day, conversation, number) < (\(place.day), \(place.conversation), \(place.number))"
  }

  private static func place(_ row: Row) throws -> SearchPlace {
    SearchPlace(day: try row.integer(0), conversation: try row.integer(1), number: try row.integer(2))
  }
}

extension Member {
  /// What stands at a place, if this person may read it and it has the words: the place is only a part of a key.
  private func found(
    _ place: SearchPlace, _ search: Search, _ forms: WordForms, _ rooms: [ID<Room>: String], _ db: Snapshot
  ) throws -> [FoundPost] {
    let (first, last) = (Self.key(place.conversation), Self.key(place.conversation + 1))
    let conversations = try db.all(
      "SELECT id, title, room FROM conversation WHERE id >= \(first) AND id < \(last)"
    ) { (ID<Conversation>(stored: try $0.text(0)), try $0.text(1), ID<Room>(stored: try $0.text(2))) }
    return try conversations.compactMap { id, title, room in
      guard let room = rooms[room] else { return nil }
      if place.number == 0 {
        return search.excerpt(of: title, forms).map {
          FoundPost(
            address: Post.Address(id, 1), title: title, room: room, writer: nil, day: Day(sinceEpoch: place.day),
            contentNote: "", excerpt: $0)
        }
      }
      let post = try Post.read(place.number...place.number, of: id, for: self, db).first
      guard let post, !post.isGone, post.hiddenBecause == nil,
        let excerpt = search.excerpt(of: PostIndex.text(post.wording), forms)
      else { return nil }
      return FoundPost(
        address: Post.Address(id, post.number), title: title, room: room, writer: post.writer, day: post.postedOn,
        contentNote: post.contentNote, excerpt: post.contentNote.isEmpty ? excerpt : [])
    }
  }

  /// The least key with these first 48 bits; beyond the last, more than any key.
  private static func key(_ place: Int) -> String {
    guard place < 1 << 48 else { return "g" }
    let digits = String(place, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }
}
