import Testing
import Web
import World

@testable import Site

struct `What Kring deliberately does not do` {
  @Test func `stands on a page for anybody, in both languages, with what is possible instead`() throws {
    let browser = try Installation(withWorld: false).browser()
    for language in ["nl", "en"] {
      browser.forge("l", language)
      try browser.visit("/")
      let links = try browser.page.all("a").filter { $0["href"] == "/handbook/deliberately-not" }
      #expect(links.count == 2, "on the front page and in its foot")
      try browser.visit("/handbook/deliberately-not")
      #expect(browser.answer.status == 200)
      let instead = language == "nl" ? "Wat wel kan:" : "What you can have:"
      let (lines, words) = (try browser.page.all("h3").count, try browser.page.words)
      #expect(lines == 13 && words.ranges(of: instead).count == lines)
    }
  }

  @Test func `can be reached from within a network`() throws {
    let amina = try Installation().browser(.amina)
    try amina.visit("/rooms")
    try amina.follow(link: "/deliberately-not")
    #expect(amina.answer.status == 200)
  }
}
