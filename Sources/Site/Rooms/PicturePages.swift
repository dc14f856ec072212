internal import Community
internal import Darkroom
internal import HTML
internal import Web

enum PicturePaths {
  static let picture = Path<ID<Picture>>("/pictures/:")
  static let removal = Path<ID<Picture>>("/pictures/:/removal")
}

/// What a picture of a post shows, and taking one away.
enum PicturePages {
  static func routes(_ router: inout Router<Call>) {
    router.get(PicturePaths.picture, picture)
    router.post(PicturePaths.removal, from: picture, takeAway)
  }

  /// Nothing of it is kept by the browser (`no-store`, as of every page of a network): on a shared computer the next
  /// person would find it. It is a picture and nothing else, whatever somebody managed to hide in it.
  private static func picture(_ member: Member, _ call: Call, _ id: ID<Picture>) throws -> Response {
    let photograph = try member.read { try member.photograph(id, $0) }
    return Response(
      200,
      headers: [
        ("Content-Type", "image/webp"), ("Content-Disposition", "inline; filename=\"\(id.text).webp\""),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox"),
      ], body: photograph.bytes)
  }

  private static func takeAway(_ member: Member, _ call: Call, _ id: ID<Picture>) throws -> Response {
    let address = try member.write { try member.takeAway(id, $0) }
    return .seeOther(PostPaths.post(address))
  }
}

extension Writer {
  /// The pictures of a post, below its words.
  func pictures(_ pictures: [Picture]?) {
    guard let pictures else { return }
    for picture in pictures { figure { show(picture) } }
  }

  /// The same for whoever wrote it, each with a way to take it away.
  func ownPictures(_ pictures: [Picture]) {
    guard !pictures.isEmpty else { return }
    section(.class("post"), .labelledBy("pictures")) {
      h2(.pictureOwn, .id("pictures"))
      p(.pictureOwnLead, .class("small"))
      for picture in pictures {
        figure {
          show(picture)
          figcaption {
            form(.post, .action(PicturePaths.removal(picture.id))) {
              button(.type("submit"), .class("link")) {
                text(.pictureTakeAway)
                span(.class("hidden-label"), .autoDirection) { verbatim(" " + picture.alternative) }
              }
            }
          }
        }
      }
    }
  }

  private func show(_ picture: Picture) {
    void(
      "img",
      [
        .made("src", PicturePaths.picture(picture.id)), .number("width", picture.width),
        .number("height", picture.height), .fixed("loading", "lazy"), .made("alt", picture.alternative), .autoDirection,
      ])
  }
}
