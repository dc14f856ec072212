internal import Community
internal import HTML

extension Writer {
  /// The year as a picture: twelve months, each thing a numbered mark; the table one click away says the same.
  func yearCalendar(_ year: YearCalendar) {
    let marked = YearCalendar.marked(year)
    if marked.isEmpty { p(.planCalendarEmpty, .class("quiet-text")) }
    figure(.class("year")) {
      picture(Phrase.planCalendarFigure(count: marked.count)[language], viewBox: "0 0 364 376") {
        for (place, month) in year.months.enumerated() {
          // The year stands where it begins.
          let name = month.month == 1 || place == 0 ? "\(month.name[language]) \(month.year)" : month.name[language]
          yearMonth(name, x: 2 + place % 3 * 121, y: 2 + place / 3 * 94, marked.filter { $0.month == place })
        }
      }
      figcaption {
        ul(.class("legend")) {
          for kind in YearCalendar.Kind.allCases {
            li {
              svg(.class("key"), .fixed("viewBox", "-4 -4 28 28"), .ariaHidden) { yearMark(kind, x: 10, y: 10) }
              text(kind.name)
            }
          }
        }
        if year.elsewhere > 0 { p(.planCalendarElsewhere(count: year.elsewhere), .class("small")) }
        details(.class("fold")) {
          summary(.planCalendarTable)
          yearTable(marked)
        }
      }
    }
  }

  private func yearMonth(_ name: String, x: Int, y: Int, _ marked: [YearCalendar.Marked]) {
    path(.class("cell"), .made("d", "M\(x) \(y)h118v91h-118z")) {}
    svgText(.class("compass-name"), .number("x", x + 8), .number("y", y + 19)) {
      verbatim(name)
    }
    // The last of ten places says how many more there are.
    let room = marked.count > 10 ? 9 : 10
    for (place, mark) in marked.prefix(room).enumerated() {
      let (centreX, centreY) = (x + 14 + place % 5 * 23, y + 43 + place / 5 * 28)
      yearMark(mark.entry.kind, x: centreX, y: centreY)
      svgText(.class("mark-number"), .number("x", centreX), .number("y", centreY + 4), .fixed("text-anchor", "middle"))
      {
        number(mark.number)
      }
    }
    if marked.count > room {
      svgText(.class("compass-name"), .number("x", x + 95), .number("y", y + 75)) {
        verbatim("+\(marked.count - room)")
      }
    }
  }

  private func yearMark(_ kind: YearCalendar.Kind, x: Int, y: Int) {
    switch kind {
    case .date: circle(.class("year-date"), .number("cx", x), .number("cy", y), .fixed("r", "10")) {}
    case .goal: path(.class("year-goal"), .made("d", "M\(x - 9) \(y - 9)h18v18h-18z")) {}
    case .ask: path(.class("year-ask"), .made("d", "M\(x) \(y - 11)l11 11l-11 11l-11 -11z")) {}
    case .commitment: path(.class("year-commitment"), .made("d", "M\(x - 6) \(y - 10)h12l5 10l-5 10h-12l-5 -10z")) {}
    case .launch: path(.class("year-launch"), .made("d", "M\(x) \(y - 13)l12 21h-24z")) {}
    }
  }

  private func yearTable(_ marked: [YearCalendar.Marked]) {
    table {
      thead {
        tr {
          th(.planCalendarNumber, .fixed("scope", "col"))
          th(.planCalendarDay, .fixed("scope", "col"))
          th(.planCalendarWhat, .fixed("scope", "col"))
          th(.planCalendarKind, .fixed("scope", "col"))
        }
      }
      tbody {
        for mark in marked {
          tr {
            td { number(mark.number) }
            td { day(mark.entry.day) }
            td(.autoDirection) { verbatim(mark.entry.title) }
            td(mark.entry.kind.name)
          }
        }
      }
    }
  }
}

extension YearCalendar {
  /// An entry with its number in the picture and the place of its month, from 0.
  fileprivate struct Marked {
    let number, month: Int
    let entry: Entry
  }

  fileprivate static func marked(_ year: YearCalendar) -> [Marked] {
    let all = year.months.enumerated().flatMap { place, month in month.entries.map { (place, $0) } }
    return all.enumerated().map { index, found in Marked(number: index + 1, month: found.0, entry: found.1) }
  }
}

extension YearCalendar.Kind {
  var name: Phrase {
    switch self {
    case .date: .planKindDate
    case .goal: .planKindGoal
    case .ask: .planKindAsk
    case .commitment: .commitmentOne
    case .launch: .planFactLaunch
    }
  }
}

extension YearCalendar.Month {
  /// The name of the month.
  var name: Phrase { Day.months[month - 1] }
}
