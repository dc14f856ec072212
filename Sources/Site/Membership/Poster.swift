internal import Community
internal import HTML
internal import QRCode

extension Writer {
  /// The poster of an invitation, one page, for paper.
  func poster(_ network: Network, _ invitation: Invitation, link: String, _ code: QRCode) {
    let isLong = network.name.count > 40 || network.scope.count > 400
    sheet(title: Phrase.posterTitle(name: network.name)[language], style: Self.posterStyle) {
      main(.class(isLong ? "long" : "")) {
        paperRing(size: 56)
        p(.class("for")) { text(.posterFor(organisation: network.organisation)) }
        h1 { verbatim(network.name) }
        p(.class("scope")) { verbatim(network.scope) }
        qr(code)
        p(.posterHow, .class("how"))
        p(.class("url")) { verbatim(link) }
        p(.class("until")) { text(.posterUntil(day: invitation.lastDay.written(language))) }
        ul {
          li(.posterName)
          li(.posterMail)
          li(.posterTell)
        }
      }
      footer { text(.posterFoot) }
    }
  }

  private static var posterStyle: StaticString {
    """
    @page { size: A4; margin: 20mm 22mm }
    body { text-align: center }
    .for { margin: 3mm 0 0; color: #5a6675; font-size: 12pt }
    h1 { font-size: 34pt; margin: 4mm 0 3mm }
    .scope { font-family: "Noto Serif", "DejaVu Serif", serif; font-size: 13pt; max-width: 140mm; margin: 0 auto 8mm; color: #3b4754 }
    svg.qr { width: 78mm; height: 78mm }
    .how { font-size: 14pt; font-weight: 600; margin: 4mm 0 1mm }
    .url { font-size: 8pt; color: #5a6675; margin: 0 0 2mm }
    .until { font-size: 11pt; margin: 0 0 8mm }
    ul { list-style: none; padding: 0; margin: 0; font-size: 12pt; line-height: 1.7 }
    .long .for { font-size: 10pt } .long h1 { font-size: 18pt; margin: 2mm 0 } .long .scope { font-size: 9pt; line-height: 1.4; max-width: none; margin-bottom: 4mm }
    .long svg.qr { width: 56mm; height: 56mm } .long .how { margin-top: 2mm } .long .until { margin-bottom: 3mm } .long ul { font-size: 11pt; line-height: 1.5 }
    footer { position: fixed; bottom: 0; left: 0; right: 0; font-size: 9pt; color: #5a6675 }
    """
  }
}
