import Markdown
import Testing

private func html(_ source: String, headingOffset: Int = 0) -> String {
  String(decoding: Markdown.html(source, headingOffset: headingOffset), as: UTF8.self)
}

@Suite struct `Markdown as markup` {
  @Test func `paragraphs, emphasis, lists, quotations and breaks are CommonMark`() {
    #expect(html("") == "")
    #expect(html("Hallo *jij* en **wij**") == "<p>Hallo <em>jij</em> en <strong>wij</strong></p>\n")
    #expect(html("- a\n- b") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    #expect(html("een  \ntwee\n\n---") == "<p>een<br />\ntwee</p>\n<hr />\n")
    #expect(html("> a") == "<blockquote>\n<p>a</p>\n</blockquote>\n")
    #expect(html("```js onclick\na < b\n```") == "<pre><code>a &lt; b\n</code></pre>\n")
  }

  @Test func `headings go down by the offset, to the sixth level at most`() {
    #expect(html("# a") == "<h1>a</h1>\n")
    #expect(html("# a\n\n##### b", headingOffset: 2) == "<h3>a</h3>\n<h6>b</h6>\n")
  }

  @Test func `links go out without a trace, or to a path of this site`() {
    #expect(
      html("[a](https://example.org/?a=1&b=2 \"title\")")
        == "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer nofollow\">a</a></p>\n")
    #expect(html("[*a*](/plans#b)") == "<p><a href=\"/plans#b\"><em>a</em></a></p>\n")
    #expect(
      html("<HTTP://example.org/é'\">")
        == "<p><a href=\"HTTP://example.org/%C3%A9%27%22\" rel=\"noopener noreferrer nofollow\">"
        + "HTTP://example.org/é'&quot;</a></p>\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "vbscript:x", "data:text/html,x",
    "data:image/png;base64,AAAA", "file:///etc/passwd", "//example.org", "/\\\\example.org", "/&Tab;/example.org",
    "/&#10;/example.org", "\\\\\\\\example.org", "mailto:a@example.org", "relative", "#a", "?a", "https:/example.org",
    "https:example.org", "https://", "&#1;https://example.org", "blob:https://example.org/a", "",
  ])
  func `of every other link only the text stays`(address: String) {
    #expect(html("[a](\(address))") == "<p>a</p>\n")
  }

  @Test func `an image leaves its description`() {
    #expect(html("![a *b*](https://tracker.example/x.png)") == "<p>a <em>b</em></p>\n")
    #expect(html("![](https://tracker.example/x.png)") == "<p></p>\n")
    #expect(html("![a][b]\n\n[b]: /x.png") == "<p>a</p>\n")
    #expect(html("[![a](/x.png)](/b)") == "<p><a href=\"/b\">a</a></p>\n")
    #expect(!html("[![[a](/1)](/2)](/3)").contains("</a></a>"))
  }

  @Test func `raw HTML is shown as it was typed`() {
    #expect(html("<script>alert(1)</script>") == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n")
    #expect(html("a <b onclick=x>c</b>") == "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n")
    #expect(html("<!-- a -->\n\nb") == "<p>&lt;!-- a --&gt;</p>\n<p>b</p>\n")
    #expect(html("<![CDATA[ a ]]>") == "<p>&lt;![CDATA[ a ]]&gt;</p>\n")
    #expect(html("a & b &amp; &lt;i&gt; \"") == "<p>a &amp; b &amp; &lt;i&gt; &quot;</p>\n")
  }

  @Test func `characters that XML forbids become the replacement character`() {
    #expect(html("a\u{0}b\u{1}c\u{B}&#2;\u{FFFE}\u{FFFF}\u{FFFD}") == "<p>a�b�c�����</p>\n")
    #expect(html("\u{10FFFF}\u{85}\u{7F}") == "<p>\u{10FFFF}\u{85}\u{7F}</p>\n")
  }

  @Test func `a text nested deeper than a person writes is shown as it was typed`() {
    #expect(html(String(repeating: "> ", count: 30) + "a").contains("<blockquote>"))
    #expect(html(String(repeating: "> ", count: 60) + "a") == "<p>" + String(repeating: "&gt; ", count: 60) + "a</p>\n")
  }

  @Test func `a definition used a thousand times does not make a page of megabytes`() {
    let source = "[a]: /" + String(repeating: "x", count: 10_000) + "\n\n" + String(repeating: "[a]\n", count: 2_500)
    #expect(html(source).utf8.count < 150_000)
  }
}

@Suite struct `Markdown that is made to be slow` {
  @Test(arguments: [
    ("[", 50_000), ("![[](", 4_000), ("> ", 10_000), ("- ", 10_000), ("*a **b ", 3_000), ("a`", 10_000),
    ("<![CDATA[", 2_200), ("a<?", 7_000), ("[a](", 5_000), ("a**b_", 4_000), ("&", 20_000), ("- a\n", 5_000),
    ("[a]: x\n", 3_000), ("[a][b]", 3_000), (">\n", 10_000), ("a\n\n> - ", 3_000),
  ])
  func `returns all the same`(piece: String, times: Int) {
    let source = String(repeating: piece, count: times) + "the end"
    #expect(!Markdown.html(source).isEmpty)
    #expect(Markdown.plain(source).contains("the end"))
  }
}

@Suite struct `Markdown as words` {
  @Test func `only words are left, an empty line between blocks`() {
    #expect(Markdown.plain("") == "")
    #expect(
      Markdown.plain("# Kop\n\nEen *twee*\ndrie  \nvier [vijf](/x) ![zes](/y) `7`")
        == "Kop\n\nEen twee drie\nvier vijf zes 7")
    #expect(Markdown.plain("- a\n- b\n\n> c\n\n```\nd\ne\n```") == "a\n\nb\n\nc\n\nd\ne")
    #expect(Markdown.plain("<b>a</b>\n\n---\n\n<div>\nx\n</div>") == "<b>a</b>\n\n<div>\nx\n</div>")
  }
}
