internal import Community
internal import HTML

/// How far each phase is, in hundredths, for the ring.
struct Progress: Sendable {
  private var percents: [Phase: Int]

  /// Nothing done yet, apart from what is given.
  init(_ percents: [Phase: Int] = [:]) { self.percents = percents }

  subscript(_ phase: Phase) -> Int { percents[phase] ?? 0 }
}

extension Writer {
  /// The ring of six arcs: each fills as its phase becomes ready. The text alternative says the same.
  func ring(_ progress: Progress, current: Phase, label: String) {
    picture(label, viewBox: "0 0 300 300", .class("ring")) {
      arcs(progress: nil)
      arcs(progress: progress)
      svgText(.class("ring-number"), .fixed("x", "150"), .fixed("y", "148"), .fixed("text-anchor", "middle")) {
        number(current.rawValue)
      }
      svgText(.class("ring-name"), .fixed("x", "150"), .fixed("y", "178"), .fixed("text-anchor", "middle")) {
        text(current.shortName)
      }
    }
  }

  /// The ring as a sign, whole: every arc in its colour, with the numbers of the phases.
  func wholeRing(label: String) {
    picture(label, viewBox: "0 0 300 300", .class("ring")) {
      arcs(progress: Progress(Dictionary(uniqueKeysWithValues: Phase.allCases.map { ($0, 100) })))
      for phase in Phase.allCases {
        let place = Self.numberPlaces[phase.rawValue - 1]
        svgText(
          .class("arc-number"), .number("x", place.x), .number("y", place.y), .fixed("text-anchor", "middle")
        ) { number(phase.rawValue) }
      }
    }
  }

  /// Where the numbers stand: in the middle of each arc.
  private static let numberPlaces: [(x: Int, y: Int)] = [(207, 57), (265, 156), (207, 256), (92, 256), (35, 156), (92, 57)]

  /// Six arcs of 92 in 600 around the circle, with an opening of 8 after each.
  private func arcs(progress: Progress?) {
    g(.fixed("fill", "none"), .fixed("stroke-width", "26"), .fixed("transform", "rotate(-90 150 150)")) {
      for phase in Phase.allCases {
        let length = progress.map { $0[phase] * 92 / 100 } ?? 92
        if length > 0 {
          circle(
            .made("class", progress == nil ? "arc" : "arc p\(phase.rawValue)"), .fixed("cx", "150"), .fixed("cy", "150"),
            .fixed("r", "115"), .fixed("pathLength", "600"), .made("stroke-dasharray", "\(length) \(600 - length)"),
            .number("stroke-dashoffset", -100 * (phase.rawValue - 1))
          ) {}
        }
      }
    }
  }

  /// The mark beside the name.
  func smallRing() {
    svg(.class("logo"), .fixed("viewBox", "0 0 100 100"), .ariaHidden) {
      g(
        .fixed("fill", "none"), .fixed("stroke-width", "15"), .fixed("stroke-linecap", "round"),
        .fixed("transform", "rotate(-90 50 50)")
      ) {
        for phase in Phase.allCases {
          circle(
            .made("class", "arc p\(phase.rawValue)"), .fixed("cx", "50"), .fixed("cy", "50"), .fixed("r", "40"),
            .fixed("pathLength", "60"), .fixed("stroke-dasharray", "5 55"),
            .number("stroke-dashoffset", -10 * (phase.rawValue - 1))
          ) {}
        }
      }
    }
  }

  /// The mark inside a network: a ring without the colours.
  func neutralMark() {
    svg(.class("logo"), .fixed("viewBox", "0 0 100 100"), .ariaHidden) {
      circle(
        .class("plain-ring"), .fixed("cx", "50"), .fixed("cy", "50"), .fixed("r", "38"), .fixed("fill", "none"),
        .fixed("stroke-width", "12")
      ) {}
    }
  }
}

extension Phase {
  /// The short name of a phase, for the ring and the cards.
  var shortName: Phrase {
    switch self {
    case .preparation: .phaseShort1
    case .story: .phaseShort2
    case .coreGroup: .phaseShort3
    case .plan: .phaseShort4
    case .execution: .phaseShort5
    case .embedding: .phaseShort6
    }
  }

  /// What a phase is about, in a few words.
  var summary: Phrase {
    switch self {
    case .preparation: .phaseSummary1
    case .story: .phaseSummary2
    case .coreGroup: .phaseSummary3
    case .plan: .phaseSummary4
    case .execution: .phaseSummary5
    case .embedding: .phaseSummary6
    }
  }

  /// The class that sets the colour of the phase.
  var colour: Attribute { .made("class", "p\(rawValue)") }
}
