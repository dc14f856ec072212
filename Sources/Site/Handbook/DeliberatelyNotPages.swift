internal import Community
internal import HTML
internal import Web

/// What Kring deliberately does not do, each with the reason: for anybody.
enum DeliberatelyNotPages {
  /// Its key in the handbook.
  static let key = "not"

  static func routes(_ router: inout Router<Call>) { router.get(HandbookPaths.deliberatelyNot, page) }

  private static func page(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    let handbook = call.house.handbook
    guard let section = handbook[key] else { throw Refusal.notFound }
    return try call.page(section.title, place: .handbook) { page in
      page.h1(section.title)
      page.div(.class("lead")) { page.prose(section) }
      for part in handbook.below(key) {
        page.section(.labelledBy(part.key)) {
          page.h2(part.title, .id(part.key))
          page.prose(part)
          for line in handbook.below(part.key) {
            page.h3(line.title, .id(line.key))
            page.prose(line)
          }
        }
      }
    }
  }
}
