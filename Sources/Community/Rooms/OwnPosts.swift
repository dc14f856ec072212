public import Darkroom
public import SQL

extension Member {
  /// Where this person posted, under both names, in no order; also in rooms that they are not in any more.
  private func allOwnPosts(_ db: Snapshot) throws -> [Post.Address] {
    let key = ownKey
    let named = try db.all("SELECT conversation, number FROM post WHERE author = \(person.id)") { try Self.address($0) }
    let once = try db.all("SELECT conversation, number, mark FROM post WHERE mark IS NOT NULL") {
      (try Self.address($0), try $0.text(2))
    }
    return named + once.filter { $1 == key.postMark($0, in: network.id).text }.map(\.0)
  }

  /// Where this person posted in the rooms that they are in, by conversation and number.
  func ownPosts(_ db: Snapshot) throws -> [Post.Address] {
    let open = Set(
      try db.all(
        "SELECT conversation.id FROM conversation JOIN room ON room.id = conversation.room WHERE \(isInRoom())"
      ) { ID<Conversation>(stored: try $0.text(0)) })
    return try allOwnPosts(db).filter { open.contains($0.conversation) }.sorted {
      ($0.conversation.text, $0.number) < ($1.conversation.text, $1.number)
    }
  }

  /// The pictures of this person’s posts, each under the name of its file in the export; of many the first.
  public func ownPictures(_ db: Snapshot) throws -> [(file: String, photograph: Photograph)] {
    try ownPosts(db).flatMap { try pictures(of: $0, db) }.prefix(Picture.mostTakenAlong).map {
      (file: Picture.file(of: $0.id), photograph: try Picture.photograph($0.id, db))
    }
  }

  /// Takes away what this person said, read and reacted to: part of leaving.
  func takeAwayOwnPosts(_ db: Transaction) throws {
    let key = ownKey
    for address in try allOwnPosts(db) { try empty(address, db) }
    for room in try db.all("SELECT id FROM room", { ID<Room>(stored: try $0.text(0)) }) {
      try db.run("DELETE FROM conversation_reading WHERE mark = \(readingMark(room))")
    }
    let reacted = try db.all("SELECT DISTINCT conversation FROM post_reaction") {
      ID<Conversation>(stored: try $0.text(0))
    }
    for id in reacted {
      try db.run(
        """
        DELETE FROM post_reaction WHERE conversation = \(id) AND mark = \(key.reactionMark(id, in: network.id))
        """)
    }
  }

  private static func address(_ row: Row) throws -> Post.Address {
    Post.Address(ID(stored: try row.text(0)), try row.integer(1))
  }
}
