import Community
import Secrets
import Testing
import Web
import World

struct `The boundaries card` {
  @Test(arguments: Engine.all)
  func `has no form that could send what is in it, and keeps only what is sealed`(_ engine: Engine) throws {
    let installation = try Installation(engine)
    let joost = try installation.browser(.joost)
    try joost.visit("/story/card")
    let page = try joost.page
    #expect(page.all("textarea").count == 10)
    #expect(page.all("textarea").allSatisfy { $0["name"] == nil })
    #expect(page.first("main")?.forms.isEmpty == true)
    let sealed = Secrets.base64URL(Array(repeating: 7, count: KeptDraft.step + KeptDraft.overhead))
    let other = Secrets.base64URL(Array(repeating: 8, count: KeptDraft.step + KeptDraft.overhead))
    func keep(_ text: String, upon base: String) -> Answer {
      joost.send(joost.request("POST", "/story/card/kept", [.init("sealed", text), .init("base", base)]))
    }
    #expect(keep("Ik vertel niet over thuis.", upon: "0").status == 422)
    for _ in 1...2 { #expect(keep(sealed, upon: "0").status == 204) }
    let refused = keep(other, upon: "0")
    #expect(refused.status == 409 && String(decoding: refused.bytes, as: UTF8.self) == "1 \(sealed)")
    try joost.visit("/story/card")
    #expect(try joost.page.all("section").contains { $0["data-kept"] == sealed })
    try joost.visit("/story/builder")
    #expect(try joost.page.all("section").contains { $0["data-kept"] == "" }, "the draft of a story is another")
    let fatou = try installation.browser(.fatou)
    try fatou.visit("/story/card")
    #expect(try fatou.page.all("section").contains { $0["data-kept"] == "" })
    try joost.visit("/story/card")
    try joost.submit("/story/card/kept/removal")
    #expect(try joost.page.all("section").contains { $0["data-kept"] == "" })
  }

  @Test func `is there on paper, empty, in both languages`() throws {
    let installation = try Installation()
    let joost = try installation.browser(.joost)
    let answer = try joost.visit("/story/card/card.pdf")
    #expect(answer["Content-Type"] == "application/pdf")
    #expect(answer["Content-Disposition"]?.contains("grenzenkaart.pdf") == true)
  }
}
