// People's text with a little markup, by cmark (CommonMark 0.30).

internal import CCMark

/// Markdown as markup that may stand in a page, whoever wrote it.
///
/// A reader of the page is never made to fetch anything, and nothing that was typed becomes markup by itself:
/// - raw HTML is shown as it was typed;
/// - an image leaves only its description;
/// - a link goes to `https://`, `http://` or a path of this site; of any other link only the text stays. Its title is
///   dropped, and a link out of the site says `rel="noopener noreferrer nofollow"`;
/// - a text nested deeper than a person writes is shown as it was typed.
///
/// Callers refuse more than 20 kB of a person's text: cmark 0.30.2 is known to take quadratic time for some texts. At
/// 20 kB the known ones take less than 20 ms.
public enum Markdown {
  /// The text as well-formed XML that is HTML too: a sequence of block elements, empty for an empty text.
  ///
  /// - Parameters:
  ///   - source: CommonMark, of any content.
  ///   - headingOffset: how many levels every heading goes down, so that a text's first level fits below the page's
  ///     own headings; 0 to 5. No heading goes below the sixth level.
  public static func html(_ source: String, headingOffset: Int = 0) -> [UInt8] {
    let tree = Tree(source)
    guard tree.depth <= deepest else { return asTyped(source) }
    tree.makeSafe(headingOffset: headingOffset, mostLinkBytes: source.utf8.count + 65_536)
    return withoutForbiddenCharacters(tree.html())
  }

  /// Only the words: paragraphs, headings, list items and blocks of code, with an empty line between them.
  ///
  /// For a letter, a search index or a summary; it is text, so a page has to escape it.
  public static func plain(_ source: String) -> String {
    Tree(source).plain()
  }

  /// More levels of lists, quotations and emphasis than anybody means.
  static let deepest = 40

  private static func asTyped(_ source: String) -> [UInt8] {
    var html: [UInt8] = [UInt8]("<p>".utf8)
    for byte in source.utf8 { html.append(escaping: byte) }
    html += [UInt8]("</p>\n".utf8)
    return withoutForbiddenCharacters(html)
  }

  /// XML 1.0 (section 2.2) forbids control characters and U+FFFE and U+FFFF, which `&#1;` in Markdown can make.
  private static func withoutForbiddenCharacters(_ bytes: [UInt8]) -> [UInt8] {
    let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D {
        clean += replacement
      } else if byte >= 0xBE && index >= 2 && bytes[index - 1] == 0xBF && bytes[index - 2] == 0xEF {
        // The third byte of U+FFFE or U+FFFF; BD makes it the replacement character.
        clean.append(0xBD)
      } else {
        clean.append(byte)
      }
    }
    return clean
  }
}

extension [UInt8] {
  /// Appends one byte of a text, as XML writes it in text or between double quotes.
  mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): self += "&amp;".utf8
    case UInt8(ascii: "<"): self += "&lt;".utf8
    case UInt8(ascii: ">"): self += "&gt;".utf8
    case UInt8(ascii: "\""): self += "&quot;".utf8
    default: append(byte)
    }
  }
}
