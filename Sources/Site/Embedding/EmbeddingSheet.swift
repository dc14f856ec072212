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
    h1 { font-size: 23pt; margin: 0 25mm 1mm 0 }
    .where { margin: 0 25mm 0 0; color: #5a6675 }
    h2 { font-size: 12.5pt; margin: 3.6mm 0 1mm; break-after: avoid }
    p { margin: 0 0 1.5mm }
    .wording { white-space: pre-line } .quiet-text, .small { color: #5a6675 } .strong { font-weight: 600 }
    ul { margin: 0; padding-left: 5mm } li { margin-bottom: 1mm; break-inside: avoid }
    dl { margin: 0; display: flex; flex-wrap: wrap } dt { width: 78mm; color: #5a6675 } dd { width: 88mm; margin: 0 0 .6mm }
    svg.levels { width: 84mm; height: 22mm }
    """
  }
}
