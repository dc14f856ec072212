internal import Community
internal import HTML
internal import Web

/// A year on one page: numbers that Kring has and three sentences of the core group.
enum FactsheetPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(FactsheetPaths.current, current)
    router.get(FactsheetPaths.factsheet, factsheet)
    router.get(FactsheetPaths.pdf, pdf)
  }

  private static func current(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try factsheet(member, call, call.community.today.year)
  }

  private static func factsheet(_ member: Member, _ call: Call, _ year: Int) throws -> Response {
    let (sheet, isCore) = try member.read { (try member.factsheet(of: year, $0), try member.isCore($0)) }
    return try call.page(.factsheetTitle, member, place: .journey) {
      $0.factsheet(sheet, years: member.factsheetYears, isCore: isCore, call.house.handbook)
    }
  }

  private static func pdf(_ member: Member, _ call: Call, _ year: Int) throws -> Response {
    let sheet = try member.read { try member.factsheet(of: year, $0) }
    let (writer, today) = (Writer(call.language), call.community.today)
    let title = Phrase.factsheetSheetTitle(name: member.network.name, year: String(year))
    let day = today.year == year ? today : Day(year: year, month: 12, day: 31) ?? today
    writer.embeddingSheet(title: title[call.language], kind: .factsheetYear(year: String(year)), member.network, day) {
      for part in Factsheet.Part.allCases {
        if let sentence = sheet.sentences[part] {
          writer.h2(part.title)
          writer.p(.class("wording"), .autoDirection) { writer.verbatim(sentence) }
        }
      }
      writer.factsheetNumbers(sheet)
      writer.p(.factsheetUntil(day: day.written(call.language)), .class("small"))
    }
    return call.pdf(writer.bytes, name: call.language == .nl ? "jaaroverzicht.pdf" : "yearly-overview.pdf")
  }
}

extension Writer {
  fileprivate func factsheet(_ sheet: Factsheet, years: ClosedRange<Int>, isCore: Bool, _ handbook: Handbook) {
    work(.factsheetTitle, .factsheetLead, in: .embedding, pitfall: "P6.V1", handbook) {
      p(.factsheetYear(year: String(sheet.year)), .class("strong"))
      if sheet.leftOut > 0, isCore { p(.planLeftOut(count: sheet.leftOut), .class("note")) }
      for part in Factsheet.Part.allCases {
        h2(part.title)
        if let sentence = sheet.sentences[part] {
          p(.class("wording"), .autoDirection) { verbatim(sentence) }
        } else {
          p(.factsheetNothing, .class("quiet-text"))
        }
        if isCore {
          p(.class("line-actions")) {
            a(.href(EmbeddingPaths.text(.factsheet(year: sheet.year, part)))) {
              text(.embeddingWrite)
              span(.class("hidden-label")) { verbatim(" " + part.title[language]) }
            }
          }
        }
      }
      factsheetNumbers(sheet)
      p(.class("actions")) { a(.class("btn"), .href(FactsheetPaths.pdf(sheet.year))) { text(.factsheetPdf) } }
      h2(.factsheetYears)
      ul(.class("links")) {
        for year in years.reversed() where year != sheet.year {
          li { a(.href(FactsheetPaths.factsheet(year))) { text(.factsheetYear(year: String(year))) } }
        }
      }
    }
  }

  /// The numbers, on a page and on paper.
  func factsheetNumbers(_ sheet: Factsheet) {
    h2(.factsheetDone)
    p(.factsheetActivities(count: sheet.activityCount), .class("strong"))
    if sheet.activityCount > 0 { levelFigure(sheet) }
    h2(.factsheetReached)
    if let attendance = sheet.attendance {
      p(.factsheetAttendance(count: attendance), .class("strong"))
      p(.factsheetAttendanceNote, .class("small"))
    } else {
      p(.factsheetAttendanceFew)
    }
    h2(.factsheetAsked)
    p(.factsheetAdvices(count: sheet.advices), .class("strong"))
    if sheet.advices > 0 {
      dl(.class("pairs")) {
        for outcome in Advice.Outcome.allCases {
          dt(outcome.phrase)
          dd { number(sheet.outcomes[outcome] ?? 0) }
        }
        dt(.factsheetWaiting)
        dd { number(sheet.advices - sheet.outcomes.values.reduce(0, +)) }
      }
    }
    h2(.factsheetPromises)
    if sheet.promisesDue > 0 {
      p(.factsheetPromisesKept(due: String(sheet.promisesDue), kept: String(sheet.promisesKept)))
    } else {
      p(.factsheetNoPromises)
    }
  }

  /// The activities of each level as bars with their number.
  private func levelFigure(_ sheet: Factsheet) {
    func count(_ level: Activity.Level) -> Int { sheet.activities[level] ?? 0 }
    let most = max(1, Activity.Level.allCases.map(count).max() ?? 1)
    let label = Phrase.factsheetLevelsFigure(
      group: String(count(.group)), individual: String(count(.individual)), organisation: String(count(.organisation)))
    picture(label[language], viewBox: "0 0 320 84", .class("levels")) {
      for (row, level) in Activity.Level.allCases.enumerated() {
        let (y, width) = (4 + row * 27, 160 * count(level) / most)
        // On paper a picture has no style sheet: its letters and the colour of the phase stand in it.
        let letters: [Attribute] = [
          .class("level-name"), .fixed("font-family", "Noto Sans, sans-serif"), .fixed("font-size", "13"),
          .number("y", y + 15),
        ]
        element("text", letters + [.fixed("x", "0")]) { text(level.phrase) }
        if width > 0 {
          path(.class("level-bar"), .fixed("fill", "#1b6f75"), .made("d", "M118 \(y)h\(width)v20h-\(width)z")) {}
        }
        element("text", letters + [.number("x", 126 + width)]) { number(count(level)) }
      }
    }
  }
}
