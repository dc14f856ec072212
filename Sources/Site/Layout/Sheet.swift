internal import Community
internal import HTML
internal import Paper
internal import Web

extension Writer {
  /// A document for paper: it carries its own style, since the process that makes the PDF can fetch nothing.
  func sheet(title: String, style: StaticString, body: () -> Void) {
    document(title: title) {
      meta(.fixed("name", "generator"), .fixed("content", "Kring"))
      element("style", []) {
        raw(Self.bytes(Self.sheetStyle))
        raw(Self.bytes(style))
      }
    } body: {
      body()
    }
  }

  private static func bytes(_ text: StaticString) -> [UInt8] {
    Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private static var sheetStyle: StaticString {
    """
    * { box-sizing: border-box }
    body { margin: 0; font: 10.5pt/1.5 "Noto Sans", "DejaVu Sans", sans-serif; color: #1d2733; overflow-wrap: anywhere }
    h1, h2, h3 { font-family: "Noto Serif", "DejaVu Serif", serif; font-weight: 600; line-height: 1.2 }
    a { color: inherit; text-decoration: none }

    """
  }
}

extension Call {
  /// A PDF of a document, made by a queue of its own; the request waits without holding a worker.
  func pdf(_ html: [UInt8], name: String) -> Response {
    let paper = house.paper
    return .later { done in
      paper.pdf(html) { result in
        switch result {
        case .success(let bytes): done(.file(bytes, type: "application/pdf", name: name))
        case .failure(let error): done(response(to: error))
        }
      }
    }
  }
}
