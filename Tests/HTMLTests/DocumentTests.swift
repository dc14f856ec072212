import Testing

@testable import HTML

@Suite("A document")
struct DocumentTests {
  @Test func `says its language, its encoding and its title, and is well-formed`() {
    let page = Markup(.en) { page in
      page.document(title: "Open Hoofd & co <1>") {
        page.link(.rel("stylesheet"), .href("/kring.css"))
        page.meta(.fixed("name", "robots"), .fixed("content", "noindex"))
        page.module(src: "/key.js", integrity: "sha256-x")
      } body: {
        page.main { page.h1(Phrase(nl: "Dag", en: "Hello")) }
      }
    }
    #expect(page.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>"))
    #expect(page.isWellFormed)
    #expect(page.content == "Open Hoofd & co <1>Hello")
    #expect(page.attributes["script/type"] == "module")
    #expect(page.attributes["script/integrity"] == "sha256-x")
    #expect(page.text.hasSuffix("<body><main><h1>Hello</h1></main></body></html>"))
  }

  @Test func `has pictures that say in words what they show`() {
    let page = Markup { page in
      page.picture("Vier <assen>", viewBox: "0 0 10 10") {
        page.g { page.circle(.number("r", 4)) {} }
        page.svgText { page.verbatim("breed") }
        page.svgTitle(Phrase(nl: "Kompas", en: "Compass"))
      }
    }
    #expect(page.isWellFormed)
    #expect(page.attributes["svg/role"] == "img")
    #expect(page.attributes["svg/aria-label"] == "Vier <assen>")
    #expect(page.attributes["svg/viewBox"] == "0 0 10 10")
  }
}
