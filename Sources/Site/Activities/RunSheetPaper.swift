internal import Community
internal import HTML

extension Writer {
  /// The run sheet on paper, for whoever helps that day: a box before each part, ticked when it is arranged.
  func runSheetPaper(_ sheet: RunSheet, of activity: Activity, card: HelpCard) {
    self.sheet(title: Phrase.sheetPaperTitle(title: activity.title)[language], style: Self.runSheetStyle) {
      header {
        div(.class("seal")) { paperRing(size: 48) }
        p(.class("kind")) { text(.sheetTitle) }
        h1(.autoDirection) { verbatim(activity.title) }
        p(.class("where")) { runSheetHead(sheet, activity) }
      }
      main {
        if !sheet.open.isEmpty {
          section(.class("open")) {
            h2(.sheetOpenParts)
            p(.class("inline")) { verbatim(sheet.open.map { $0.title[language] }.joined(separator: " · ")) }
          }
        }
        for part in RunSheet.Part.allCases {
          if let passage = sheet.passages[part] {
            section {
              h2 {
                span(.class(passage.settledOn == nil ? "box" : "box done"), .ariaHidden) {}
                text(part.title)
              }
              p(.autoDirection) { verbatim(passage.wording) }
              if part == .helpCard { cardLines(card) }
            }
          }
        }
      }
    }
  }

  private static var runSheetStyle: StaticString {
    """
    @page { size: A4; margin: 16mm 20mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt "Noto Sans", sans-serif; color: #5a6675 } }
    body { font-size: 9.8pt; line-height: 1.45 }
    header { border-bottom: 1px solid #d9d2c6; padding-bottom: 4mm; margin-bottom: 5mm; position: relative }
    .seal { position: absolute; right: 0; top: 0 }
    .kind { color: #3c7547; font-weight: 600; margin: 0 0 1mm; font-size: 10pt }
    h1 { font-size: 21pt; margin: 0 22mm 1mm 0 }
    .where { margin: 0; color: #5a6675 }
    section { break-inside: avoid; margin-bottom: 3.6mm }
    h2 { font-size: 11.5pt; margin: 0 0 .8mm }
    .box { display: inline-block; width: 3.2mm; height: 3.2mm; border: .3mm solid #3c7547; border-radius: .6mm; margin-right: 2mm }
    .box.done { background: #3c7547 }
    main p { margin: 0 0 0 5.4mm; white-space: pre-line }
    .open { border: 1px solid #d8b98a; background: #faf4ea; border-radius: 2mm; padding: 2.4mm 3.5mm }
    .open .inline { margin: 0 } ul { margin: 1mm 0 1mm 5.4mm; padding-left: 4mm } .small { font-size: 8.6pt; color: #5a6675 }
    """
  }
}
