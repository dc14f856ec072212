internal import Community
internal import HTML

extension Writer {
  /// The plan on paper, for one reader.
  func planSheet(_ work: PlanReadingWork) {
    sheet(title: planSheetTitle(work), style: Self.planStyle) {
      planSheetHead(work)
      main {
        for section in work.reading.sections {
          self.section {
            h2(work.reading.title(of: section))
            if let topic = section.topic {
              p(.autoDirection, .class("text")) { verbatim(work.reading.plan.texts[topic] ?? "") }
            } else {
              planLines(section.kinds, work.reading.plan)
            }
          }
        }
        if work.reading.sections.isEmpty { p(.planReadingEmpty) }
        if !work.promises.isEmpty {
          section {
            h2(.sharedPromises)
            ownPromises(work)
          }
        }
      }
    }
  }

  /// The plan on one page, for one reader: mission, goals, ask and offer, and the first dates.
  func planOnePage(_ work: PlanReadingWork) {
    let plan = work.reading.plan
    let isFull = plan.characters > Self.roomOnOnePage
    let isAiry = plan.characters < Self.roomOnOnePage * 3 / 4
    sheet(title: planSheetTitle(work), style: Self.onePageStyle) {
      planSheetHead(work)
      main(.class(isFull ? "full" : isAiry ? "airy" : "usual")) {
        if let mission = plan.texts[.mission] { p(.class("mission"), .autoDirection) { verbatim(mission) } }
        let goals = plan.items(.goal)
        if !goals.isEmpty {
          h2(.planGoals)
          div(.class("goals")) {
            for goal in goals { div(.class("goal")) { planLine(goal) } }
          }
        }
        div(.class("columns")) {
          onePageList(.planAsks, plan.items(.ask), most: isFull ? 2 : 5)
          onePageList(.planOffers, plan.items(.offer), most: isFull ? 2 : 5)
          onePageList(work.reading.title(of: .means), plan.items(.hours) + plan.items(.cost), most: isFull ? 2 : 5)
          onePageList(.planCalendar, plan.items(.date), most: isFull ? 2 : 5)
        }
        if work.reading.sections.isEmpty { p(.planReadingEmpty) }
      }
    }
  }

  /// How many characters fit on one page in the usual size; above that the type is smaller and the lists are shorter,
  /// and below three quarters of it the type is larger.
  private static var roomOnOnePage: Int { 2500 }

  private func onePageList(_ title: Phrase, _ items: [PlanItem], most: Int) {
    if !items.isEmpty {
      section {
        h2(title)
        ul {
          for item in items.prefix(most) {
            li(.autoDirection) {
              verbatim(item.title)
              if let details = item.details(language) { span(.class("detail")) { verbatim(" · " + details) } }
            }
          }
        }
        if items.count > most { p(.planMoreInPlan(count: items.count - most), .class("detail")) }
      }
    }
  }

  private func planSheetTitle(_ work: PlanReadingWork) -> String {
    Phrase.planSheetTitle(name: work.network.name, reader: work.reading.reader.name[language])[language]
  }

  private func planSheetHead(_ work: PlanReadingWork) {
    header {
      div(.class("seal")) { paperRing(size: 64) }
      p(.class("kind")) {
        text(.planTitle)
        verbatim(" · ")
        text(.planForReader(reader: work.reading.reader.name[language]))
      }
      h1(.autoDirection) { verbatim(work.network.name) }
      p(.class("where")) { planOrigin(work) }
    }
  }

  private static var planStyle: StaticString {
    """
    @page { size: A4; margin: 17mm 22mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt "Noto Sans", sans-serif; color: #5a6675 } }
    body { font-size: 10pt; line-height: 1.5 }
    header { border-bottom: 1px solid #d9d2c6; padding-bottom: 4mm; margin-bottom: 5mm; position: relative }
    .seal { position: absolute; right: 0; top: 0 }
    .kind { color: #97560f; font-weight: 600; margin: 0 25mm 1mm 0 }
    h1 { font-size: 23pt; margin: 0 25mm 1mm 0 }
    .where { margin: 0 25mm 0 0; color: #5a6675 }
    h2 { font-size: 13pt; margin: 5mm 0 1.5mm; break-after: avoid }
    h3 { font-size: 10.5pt; margin: 3mm 0 1mm; break-after: avoid }
    p { margin: 0 0 1.5mm }
    .text { white-space: pre-line }
    ul { margin: 0; padding-left: 5mm }
    li { margin-bottom: 2mm; break-inside: avoid }
    .strong { font-weight: 600 } .small { color: #5a6675 }
    li p { margin: 0 }
    dl { margin: 0 } dl div { display: table; table-layout: fixed; width: 100% }
    dt { display: table-cell; width: 51mm; color: #5a6675 } dd { display: table-cell }
    """
  }

  private static var onePageStyle: StaticString {
    """
    @page { size: A4; margin: 13mm 16mm 12mm }
    body { font-size: 8.6pt; line-height: 1.36 }
    header { border-bottom: 1px solid #d9d2c6; padding-bottom: 3mm; margin-bottom: 4mm; position: relative }
    .seal { position: absolute; right: 0; top: 0 }
    .kind { color: #97560f; font-weight: 600; margin: 0 25mm 1mm 0 }
    h1 { font-size: 20pt; margin: 0 25mm 1mm 0 }
    .where { margin: 0 25mm 0 0; color: #5a6675 }
    .mission { font: 11pt/1.4 "Noto Serif", "DejaVu Serif", serif; margin: 0 0 2mm; white-space: pre-line }
    h2 { font-size: 11pt; margin: 3mm 0 1.2mm; color: #97560f }
    .goals { display: flex } .goal + .goal { margin-left: 4mm }
    .goal { flex: 1 1 0; min-width: 0; border-top: 2px solid #97560f; padding-top: 1.5mm } .goal .strong { font: 600 9.6pt/1.3 "Noto Serif", "DejaVu Serif", serif }
    p { margin: 0 0 1mm } dl { margin: 0 } dt { color: #5a6675; font-size: 7.6pt; margin-top: 1mm } dd { margin: 0 }
    .airy { font-size: 9.8pt } .airy .mission { font-size: 12.5pt } .airy h2 { font-size: 12.5pt } .airy .goal .strong { font-size: 11pt } .airy dt { font-size: 8.6pt }
    .full { font-size: 7.4pt } .full .mission { font-size: 9pt } .full h2 { font-size: 9.5pt } .full .goal .strong { font-size: 8.4pt } .full dt { font-size: 6.8pt }
    .columns { columns: 2; column-gap: 7mm } .columns section { break-inside: avoid }
    ul { margin: 0; padding-left: 4mm } li { margin-bottom: .8mm } .detail { color: #5a6675 }
    """
  }
}

extension Plan {
  /// About how many characters the one page has to hold.
  fileprivate var characters: Int {
    items.reduce(texts[.mission]?.count ?? 0) { $0 + $1.title.count + ($1.details(.nl)?.count ?? 0) }
  }
}
