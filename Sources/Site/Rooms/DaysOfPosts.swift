internal import Community
internal import HTML

/// The days of the posts of one page: mostly the same as that of the post before, and so written once.
final class DaysOfPosts {
  private var last: (Day, Fragment)?

  func write(_ day: Day, _ page: Writer) {
    if last?.0 != day {
      last = (
        day,
        Fragment { page in
          page.verbatim(" ")
          page.span(.class("small")) { page.day(day) }
        }
      )
    }
    if let (_, fragment) = last { page.fragment(fragment) }
  }
}
