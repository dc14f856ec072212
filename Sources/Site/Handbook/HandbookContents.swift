internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The frame of a page of the book: its text, the pages before and after it, and the contents beside it.
  func handbookPage(_ page: HandbookPage, _ handbook: Handbook, _ content: () -> Void) {
    let number = page.phase?.rawValue ?? 0
    div(.made("class", "two book p\(number)")) {
      article(.class("reading")) {
        content()
        neighbours(of: page, handbook)
      }
      aside(.class("side noprint")) {
        searchForm()
        contentsList(current: page, handbook)
      }
    }
  }

  /// The whole book, each phase with its steps.
  func tableOfContents(_ handbook: Handbook) {
    nav(.class("noprint"), .labelledBy("table-of-contents")) {
      h2(.handbookContents, .id("table-of-contents"))
      ol(.class("toc")) {
        for phase in Phase.allCases {
          li(.made("class", "p\(phase.rawValue)")) {
            a(.class("strong"), .href(HandbookPaths.phase(phase.rawValue))) { text(phase.shortName) }
            ul {
              for page in handbook.pages where page.phase == phase && page != .phase(phase) {
                li { a(.href(page.address)) { text(page.title(handbook)) } }
              }
            }
          }
        }
        li { a(.class("strong"), .href(GalleryPaths.gallery())) { text(.galleryTitle) } }
      }
    }
  }

  /// The phases with the pages of the current one, and what there is beside the book. The introduction has the whole
  /// contents in its text.
  private func contentsList(current: HandbookPage, _ handbook: Handbook) {
    if current != .contents {
      nav(.class("note"), .labelledBy("contents")) {
        h2(.handbookContents, .id("contents"), .class("h3"))
        ol(.class("contents")) {
          li(.class("plain")) { contentsLink(.contents, current, handbook) }
          for phase in Phase.allCases {
            li(.made("class", "p\(phase.rawValue)")) {
              contentsLink(.phase(phase), current, handbook)
              if current.phase == phase { pages(of: phase, current, handbook) }
            }
          }
        }
      }
    }
    div(.class("note")) {
      p { a(.href(GalleryPaths.gallery())) { text(.galleryTitle) } }
      if let phase = current.phase {
        p { a(.href(HandbookPaths.phasePDF(phase.rawValue))) { text(.handbookPhasePdf) } }
      }
      p { a(.class("btn quiet"), .href(HandbookPaths.wholePDF())) { text(.handbookPdf) } }
    }
  }

  private func pages(of phase: Phase, _ current: HandbookPage, _ handbook: Handbook) {
    ol(.class("contents-steps")) {
      for page in handbook.pages where page.phase == phase && page != .phase(phase) {
        li { contentsLink(page, current, handbook) }
      }
    }
  }

  private func contentsLink(_ page: HandbookPage, _ current: HandbookPage, _ handbook: Handbook) {
    a(.href(page.address), .when(page == current, .currentPage)) { text(page.title(handbook)) }
  }

  private func neighbours(of page: HandbookPage, _ handbook: Handbook) {
    let (earlier, later) = handbook.neighbours(of: page)
    nav(.class("neighbours noprint"), .label(.handbookNeighbours)) {
      if let earlier {
        a(.class("btn quiet"), .rel("prev"), .href(earlier.address)) {
          text(.handbookPrevious(name: earlier.title(handbook)[language]))
        }
      }
      if let later {
        a(.class("btn quiet"), .rel("next"), .href(later.address)) {
          text(.handbookNext(name: later.title(handbook)[language]))
        }
      }
    }
  }
}
