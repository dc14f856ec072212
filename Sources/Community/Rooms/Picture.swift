public import Darkroom
public import SQL

/// A picture of a post, without what it shows.
public struct Picture: Sendable, Hashable {
  public let id: ID<Picture>
  /// What somebody reads who does not see it; empty for one that only decorates.
  public let alternative: String
  /// In pixels.
  public let width: Int
  public let height: Int

  /// The most pictures of a post, of one person on one day, and of a network.
  public static let mostOfPost = 4
  public static let mostADay = 24
  public static let most = 2_000
  /// The most pictures that one export holds: it is made in memory.
  static let mostTakenAlong = 400
  /// The most characters of an alternative.
  public static let alternativeLimit = 300

  /// Where its file is in the export.
  static func file(of id: ID<Picture>) -> String { "pictures/\(id.text).webp" }

  static let columns = Columns("post_picture", ["id", "alternative", "width", "height"])

  init(_ row: Row) throws {
    id = ID(stored: try row.text(0))
    alternative = try row.text(1)
    (width, height) = (try row.integer(2), try row.integer(3))
  }
}

/// A picture that somebody wants to post.
public struct NewPicture: Sendable {
  public let photograph: Photograph
  /// Empty for a picture that only decorates.
  public let alternative: Prose

  public init(_ photograph: Photograph, alternative: Prose) {
    (self.photograph, self.alternative) = (photograph, alternative)
  }
}
