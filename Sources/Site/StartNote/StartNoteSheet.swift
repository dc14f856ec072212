internal import Community
internal import HTML

extension Writer {
  /// The start note on paper: one page that one is proud to hand to a director.
  func startNoteSheet(_ work: StartNoteWork, today: Day) {
    let title = Phrase.noteSheetTitle(name: work.network.name)[language]
    sheet(title: title, style: Self.noteStyle) {
      header {
        div(.class("seal")) { paperRing(size: 64) }
        p(.class("kind")) { text(.noteTitle) }
        h1(.autoDirection) { verbatim(work.network.name) }
        p(.class("where")) {
          verbatim(work.network.organisation)
          verbatim(" · ")
          day(work.note?.madeOn ?? today)
        }
      }
      main {
        for section in StartNote.Section.allCases {
          self.section {
            h2(section.title)
            p(.autoDirection) { verbatim(work.passages[section]?.wording ?? "") }
          }
        }
      }
    }
  }

  private static var noteStyle: StaticString {
    """
    @page { size: A4; margin: 17mm 22mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt "Noto Sans", sans-serif; color: #5a6675 } }
    body { font-size: 9.6pt; line-height: 1.45 }
    header { border-bottom: 1px solid #d9d2c6; padding-bottom: 4mm; margin-bottom: 5mm; position: relative }
    .seal { position: absolute; right: 0; top: 0 }
    .kind { color: #4a6fa5; font-weight: 600; margin: 0 0 1mm; font-size: 10pt }
    h1 { font-size: 23pt; margin: 0 25mm 1mm 0 }
    .where { margin: 0; color: #5a6675 }
    h2 { font-size: 11.5pt; margin: 3.2mm 0 .6mm; color: #1d2733; break-after: avoid }
    main p { margin: 0; white-space: pre-line; orphans: 3; widows: 3 }
    """
  }
}
