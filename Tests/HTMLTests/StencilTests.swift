import Testing

@testable import HTML

@Suite("Markup that a page repeats")
struct StencilTests {
  static let post = Stencil { page, places in
    page.li(.numbered("id", "post-", places.number)) {
      page.p(WriterTests.hello)
      page.a(.href("/posts/\(places.key)-\(places.number)"), content: places.gap)
      places.gap()
    }
  }

  @Test func `has the number and the key in each of their places, and what differs in its gaps`() {
    let page = Markup { page in
      page.stencil(Self.post, 12, key: "a&b") { gap in page.verbatim(gap == 0 ? "<een>" : "twee") }
    }
    #expect(
      page.text == "<li id=\"post-12\"><p>Dag, &lt;jij&gt; &amp; &quot;ik&quot;</p>"
        + "<a href=\"/posts/a&amp;b-12\">&lt;een&gt;</a>twee</li>")
    #expect(page.isWellFormed)
  }

  @Test func `is written in the language of the page`() {
    let page = Writer(.en)
    page.stencil(Self.post, 1)
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("Hello, "))
  }

  @Test func `takes a gap that holds another`() {
    let page = Markup { page in
      page.stencil(Self.post, 1) { gap in if gap == 1 { page.stencil(Self.post, 2) } }
    }
    #expect(page.text.contains("id=\"post-1\"") && page.text.contains("id=\"post-2\""))
  }
}
