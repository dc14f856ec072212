internal import Community
internal import HTML
internal import Web

extension Writer {
  /// A document of phase 6 on paper: what it is, of which network, of which day.
  func embeddingSheet(title: String, kind: Phrase, _ network: Network, _ day: Day, _ content: () -> Void) {
    sheet(title: title, style: Self.embeddingStyle) {
      header {
        div(.class("seal")) { paperRing(size: 64) }
        p(.class("kind")) { text(kind) }
        h1(.autoDirection) { verbatim(network.name) }
        p(.class("where")) {
          verbatim(network.organisation)
          verbatim(" · ")
          self.day(day)
        }
      }
      main(content: content)
    }
  }

  private static var embeddingStyle: StaticString {
    """
    @page { size: A4; margin: 17mm 22mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt "Noto Sans", sans-serif; color: #5a6675 } }
    body { font-size: 10pt; line-height: 1.45 }
    header { border-bottom: 1px solid #d9d2c6; padding-bottom: 4mm; margin-bottom: 5mm; position: relative }
    .seal { position: absolute; right: 0; top: 0 }
    .kind { color: #1b6f75; font-weight: 600; margin: 0 25mm 1mm 0 }
    h1 { font-size: 23pt; margin: 0 25mm 1mm 0; overflow-wrap: anywhere }
    .where { margin: 0 25mm 0 0; color: #5a6675 }
    h2 { font-size: 13pt; margin: 4mm 0 1.2mm; break-after: avoid; clear: both }
    p { margin: 0 0 1.5mm; overflow-wrap: anywhere }
    .wording { white-space: pre-line } .quiet-text, .small { color: #5a6675 } .strong { font-weight: 600 }
    ul { margin: 0; padding-left: 5mm } li { margin-bottom: 1mm; break-inside: avoid; overflow-wrap: anywhere }
    dl { margin: 0 } dt { color: #5a6675; float: left; clear: left; width: 68mm } dd { margin: 0 0 1mm 70mm }
    svg.levels { width: 100%; height: 24mm }
    """
  }
}
