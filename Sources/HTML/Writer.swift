/// Writes a page straight into bytes. Pages and components are methods in extensions of `Writer`, so that elements
/// nest as they do in HTML; the output is also well-formed XML, so that a test can read it with an XML parser.
///
/// One writer serves one response on one thread.
public final class Writer {
  /// The language in which phrases are written.
  public let language: Language
  /// Unchecked: one thread writes, and nobody holds on to the buffer meanwhile.
  @exclusivity(unchecked) private var buffer: Buffer

  /// A writer with room for a page of some size, in bytes.
  public init(_ language: Language, capacity: Int = 16_384) {
    self.language = language
    buffer = Buffer(capacity: capacity)
  }

  /// What was written so far, UTF-8: a copy, made when it is asked for.
  public var bytes: [UInt8] { buffer.bytes }

  /// Words of ours.
  public func text(_ phrase: Phrase) { escape(phrase[language]) }

  /// A person's words, escaped.
  public func verbatim(_ text: String) { escape(text) }

  /// A whole number.
  public func number(_ value: Int) { escape(String(value)) }

  /// Markup from elsewhere. Only the layout and the Markdown renderer have reason to call this; a test counts the calls.
  public func raw(_ markup: [UInt8]) { copy(markup) }

  func copy(_ markup: [UInt8]) { markup.withUnsafeBytes(copy) }

  func copy(_ markup: UnsafeRawBufferPointer) { buffer.append(markup) }

  /// Writes one element around what the closure writes.
  public func element(_ name: StaticString, _ attributes: [Attribute], _ content: () throws -> Void) rethrows {
    open(name, attributes)
    try content()
    append("</")
    append(name)
    append(">")
  }

  /// Writes an element that has no content, such as `input`.
  public func void(_ name: StaticString, _ attributes: [Attribute]) {
    begin(name, attributes)
    append("/>")
  }

  private func open(_ name: StaticString, _ attributes: [Attribute]) {
    begin(name, attributes)
    append(">")
  }

  private func begin(_ name: StaticString, _ attributes: [Attribute]) {
    append("<")
    append(name)
    for attribute in attributes { write(attribute) }
  }

  private func write(_ attribute: Attribute) {
    if case .absent = attribute.content { return }
    append(" ")
    append(attribute.name)
    append("=\"")
    switch attribute.content {
    case .absent: break
    case .fixed(let value): append(value)
    case .text(let value): escape(value)
    case .phrase(let value): escape(value[language])
    case .number(let value): escape(String(value))
    case .numbered(let before, let value):
      append(before)
      escape(String(value))
    }
    append("\"")
  }

  func append(_ text: StaticString) {
    buffer.append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// 1 for what may have to be replaced, and for every control character; 0 for most bytes of every text.
  @inline(__always)
  private static func mayNeedMore(_ byte: UInt8) -> UInt8 {
    let isMarkup =
      (byte == UInt8(ascii: "&") ? 1 : 0) | (byte == UInt8(ascii: "<") ? 1 : 0) | (byte == UInt8(ascii: ">") ? 1 : 0)
      | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "'") ? 1 : 0)
    return UInt8(isMarkup) | (byte < 0x20 ? 1 : 0) | (byte >= 0xEF ? 1 : 0)
  }

  /// Appends text with the five characters of markup replaced, and with U+FFFD for what no page may hold (XML 1.0, 2.2).
  /// Most text holds none of them and is copied whole.
  private func escape(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      // Without a way out of the loop it is done many bytes at a time.
      guard utf8.reduce(0, { $0 | Self.mayNeedMore($1) }) != 0 else {
        return buffer.append(UnsafeRawBufferPointer(utf8))
      }
      var start = 0
      for index in utf8.indices {
        let byte = utf8[index]
        // Letters: most of every text.
        if byte > UInt8(ascii: ">"), byte < 0xEF { continue }
        let replacement: StaticString
        var length = 1
        switch byte {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case UInt8(ascii: "'"): replacement = "&#39;"
        case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: replacement = "\u{FFFD}"
        case 0xEF where index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE:
          replacement = "\u{FFFD}"
          length = 3
        default: continue
        }
        buffer.append(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: utf8[start..<index])))
        append(replacement)
        start = index + length
      }
      buffer.append(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: utf8[start...])))
    }
  }
}
