internal import HTML

extension Writer {
  /// The way to the page before and after; nothing where there is one page only. Pages count from 1.
  func pager(_ page: Int, of pages: Int, _ name: Phrase, _ address: (Int) -> String) {
    guard pages > 1 else { return }
    nav(.class("neighbours"), .label(name)) {
      if page > 1 { a(.class("btn quiet"), .href(address(page - 1))) { text(.pagerBefore) } }
      span(.pagerOf(page: page, pages: pages), .class("small"))
      if page < pages { a(.class("btn quiet"), .href(address(page + 1))) { text(.pagerAfter) } }
    }
  }
}
