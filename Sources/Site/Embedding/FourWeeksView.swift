internal import Community
internal import HTML
internal import Web

extension Writer {
  func fourWeeks(_ weeks: FourWeeks?, today: Day, _ handbook: Handbook) {
    work(.handoverWeeksTitle, .handoverWeeksLead, in: .embedding, pitfall: "P6.V3", handbook) {
      if let weeks {
        p(.class("strong"), .autoDirection) { text(.handoverWeeksName(name: weeks.lead.name)) }
        p(weeks.open == 0 ? .handoverWeeksWhole : .handoverWeeksOpen(count: weeks.open), .class("note"))
        clock(weeks)
        for (index, week) in weeks.weeks.enumerated() {
          h2(Self.weekTitles[index])
          p(.handoverWeekUntil(day: today.adding(7 * (index + 1)).written(language)), .class("small"))
          if week.isEmpty { p(.handoverWeekEmpty, .class("quiet-text")) }
          ul(.class("rows")) { for item in week { li { weekItem(item) } } }
        }
      } else {
        p(.handoverWeeksNone)
      }
      p(.class("actions")) {
        a(.class("btn quiet"), .href(CoreGroupPaths.roles())) { text(.handoverToRoles) }
        a(.class("btn quiet"), .href(HandoverPaths.handovers())) { text(.handoverTitle) }
      }
    }
  }

  private static var weekTitles: [Phrase] {
    [.handoverWeekOne, .handoverWeekTwo, .handoverWeekThree, .handoverWeekFour]
  }

  private func weekItem(_ item: FourWeeks.Item) {
    p(.autoDirection) { verbatim(name(item.matter)) }
    p(.class("small"), .autoDirection) {
      if let taker = item.taker {
        text(.handoverTo(name: taker.name))
      } else {
        span(.handoverToNobody, .class("flagged"))
      }
    }
  }

  private func name(_ matter: FourWeeks.Matter) -> String {
    switch matter {
    case .role(let role): Phrase.handoverMatterRole(role: role.title[language])[language]
    case .task(let task): task.name(language)
    case .promise(let promise):
      Phrase.handoverMatterPromise(promise: promise.promise, promiser: promise.promiser)[language]
    case .advice(let subject): Phrase.handoverMatterAdvice(subject: subject)[language]
    case .document(let element):
      Phrase.handoverMatterDocument(
        document: element.document ?? Phrase.embeddingNoDocument[language], element: element.kind.title[language])[
          language]
    case .page(let role): Phrase.handoverMatterPage(role: role.title[language])[language]
    }
  }

  /// Four quarters of a clock, each with its week and how much there is to hand over; the lists below say what.
  private func clock(_ weeks: FourWeeks) {
    let counts = weeks.weeks.map { String($0.count) }
    let label = Phrase.handoverWeeksFigure(four: counts[3], one: counts[0], three: counts[2], two: counts[1])[language]
    let quarters: [(path: StaticString, x: Int, y: Int)] = [
      ("M102 98V4a94 94 0 0 1 94 94z", 132, 72), ("M102 102h94a94 94 0 0 1 -94 94z", 132, 142),
      ("M98 102v94a94 94 0 0 1 -94 -94z", 68, 142), ("M98 98H4a94 94 0 0 1 94 -94z", 68, 72),
    ]
    figure(.class("clock")) {
      picture(label, viewBox: "0 0 200 200") {
        for (index, quarter) in quarters.enumerated() {
          let isOpen = weeks.weeks[index].contains { $0.taker == nil }
          path(.class(isOpen ? "cell" : "cell strong"), .fixed("d", quarter.path)) {}
          svgText(
            .class("compass-name"), .number("x", quarter.x), .number("y", quarter.y - 18),
            .fixed("text-anchor", "middle")
          ) {
            text(.handoverWeek(number: index + 1))
          }
          svgText(
            .class("clock-count"), .number("x", quarter.x), .number("y", quarter.y), .fixed("text-anchor", "middle")
          ) {
            verbatim(counts[index] + (isOpen ? " △" : ""))
          }
        }
      }
    }
  }
}
