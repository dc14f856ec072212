internal import Community
internal import HTML
internal import Web

/// Searching the handbook. The question travels in the body of a form, so that it stands in no address, history or log.
enum HandbookSearchPages {
  static let question = Field(name: "q", label: .searchQuestion, hint: .searchHint, limit: Title.limit)
  /// The most results on the page.
  static let most = 40

  static func routes(_ router: inout Router<Call>) {
    router.get(HandbookPaths.search, search)
    router.post(HandbookPaths.search, from: search, find)
  }

  private static func search(_: Anyone, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.searchTitle, place: .handbook) { $0.search(call.draft, hits: nil, call.house.handbook) }
  }

  private static func find(_ anyone: Anyone, _ call: Call, _: Nothing) throws -> Response {
    // Nothing to look for is no mistake: the page says what one can ask.
    guard call.draft["q"]?.contains(where: { !$0.isWhitespace }) ?? call.draft.has("q") else {
      return try search(anyone, call, Nothing())
    }
    var form = FormReader(call.draft)
    guard let question = form.title(question) else { throw form.problems }
    let hits = HandbookSearch.in(call.language)(question.text)
    return try call.page(.searchTitle, place: .handbook) { $0.search(call.draft, hits: hits, call.house.handbook) }
  }
}

extension Writer {
  /// The small form beside a page of the book.
  func searchForm() {
    form(.post, .action(HandbookPaths.search()), .class("search"), .role("search")) {
      label(.searchTitle, .for("q"))
      div(.class("search-line")) {
        input(.type("text"), .id("q"), .name("q"), .fixed("autocomplete", "off"))
        button(.searchSubmit, .type("submit"), .class("btn quiet"))
      }
    }
  }

  fileprivate func search(_ draft: Draft, hits: [HandbookSearch.Hit]?, _ handbook: Handbook) {
    p(.class("eyebrow")) { a(.href(HandbookPaths.contents())) { text(.handbookEyebrow) } }
    h1(.searchTitle)
    form(.post, .action(HandbookPaths.search()), .class("narrow"), .role("search")) {
      problemSummary(draft)
      field(HandbookSearchPages.question, draft)
      submit(.searchSubmit)
    }
    if let hits { results(hits, handbook) } else { p(.searchEmpty, .class("note")) }
  }

  private func results(_ hits: [HandbookSearch.Hit], _ handbook: Handbook) {
    h2(hits.isEmpty ? .searchNothing : .searchFound(count: hits.count), .id("found"))
    if hits.isEmpty { p(.searchNothingText, .class("note")) }
    if hits.count > HandbookSearchPages.most { p(.searchFirst(count: HandbookSearchPages.most), .class("small")) }
    ol(.class("rows hits")) {
      for hit in hits.prefix(HandbookSearchPages.most) {
        li {
          if !hit.trail.isEmpty { p(.class("small")) { verbatim(hit.trail.joined(separator: " · ")) } }
          h3 { a(.href(handbook.address(of: hit.key))) { runs(hit.title) } }
          p { runs(hit.excerpt) }
        }
      }
    }
  }

  private func runs(_ runs: [HandbookSearch.Run]) {
    for run in runs { if run.isHit { mark { verbatim(run.text) } } else { verbatim(run.text) } }
  }
}
