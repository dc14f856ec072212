internal import Community
internal import Glibc
internal import HTML

/// How far each phase is, in hundredths, for the ring.
struct Progress: Sendable {
  private let percents: [Int]

  /// From the readiness of every phase, in order.
  init(_ journey: [PhaseReadiness]) { percents = journey.map(\.percent) }

  /// The first phase that is not ready; the last when all are.
  var current: Phase { Phase.allCases.first { self[$0] < 100 } ?? .embedding }

  /// The ring in words: each phase that has begun, with how far it is.
  func label(_ language: Language) -> String {
    let begun = Phase.allCases.filter { self[$0] > 0 }
    let parts = begun.map { phase in
      self[phase] == 100
        ? Phrase.ringReady(name: phase.shortName[language])[language]
        : Phrase.ringPart(name: phase.shortName[language], percent: self[phase])[language]
    }
    return begun.isEmpty ? Phrase.ringNone[language] : Phrase.ringLabel(phases: parts.joined(separator: ", "))[language]
  }

  subscript(_ phase: Phase) -> Int { percents.indices.contains(phase.rawValue - 1) ? percents[phase.rawValue - 1] : 0 }
}

/// An arc of the ring: a sixth of a circle less an opening, as the path of a picture.
struct Arc: Sendable {
  /// The degrees that a whole arc spans; the rest of its sixth is the opening.
  private static let span = 55.0

  let path: String

  /// A share, in hundredths, of a phase's arc on a circle around a middle.
  init(_ phase: Phase, percent: Int = 100, middle: Double, radius: Double) {
    let start = Double(phase.rawValue - 1) * 60 + (60 - Self.span) / 2
    let end = start + Self.span * Double(percent) / 100
    func point(_ degrees: Double) -> String {
      let angle = (degrees - 90) * .pi / 180
      return "\(Self.short(middle + radius * cos(angle))) \(Self.short(middle + radius * sin(angle)))"
    }
    path = "M\(point(start))A\(Self.short(radius)) \(Self.short(radius)) 0 0 1 \(point(end))"
  }

  /// A number with one decimal: enough for a picture of 300 units.
  private static func short(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// The whole arcs of the big ring, of the mark, and of the seal on paper.
  static let ring = Phase.allCases.map { Arc($0, middle: 150, radius: 115) }
  static let mark = Phase.allCases.map { Arc($0, middle: 50, radius: 40) }
}

extension Writer {
  /// The ring of six arcs: each fills as its phase becomes ready. The text alternative says the same.
  func ring(_ progress: Progress, current: Phase, label: String) {
    picture(label, viewBox: "0 0 300 300", .class("ring")) {
      fragment(Self.ringGround)
      for phase in Phase.allCases where progress[phase] > 0 {
        arc(Arc(phase, percent: progress[phase], middle: 150, radius: 115), "arc p\(phase.rawValue)")
      }
      fragment(Self.ringMiddles[current.rawValue - 1])
    }
  }

  private static let ringGround = Fragment { ring in
    for arc in Arc.ring { ring.arc(arc, "arc") }
  }

  /// The number and the name of the phase that the network is in.
  private static let ringMiddles = Phase.allCases.map { phase in
    Fragment { ring in
      ring.svgText(.class("ring-number"), .fixed("x", "150"), .fixed("y", "148"), .fixed("text-anchor", "middle")) {
        ring.number(phase.rawValue)
      }
      ring.svgText(.class("ring-name"), .fixed("x", "150"), .fixed("y", "178"), .fixed("text-anchor", "middle")) {
        ring.text(phase.shortName)
      }
    }
  }

  /// The ring as a sign, whole: every arc in its colour, with the numbers of the phases.
  func wholeRing(label: String) {
    picture(label, viewBox: "0 0 300 300", .class("ring")) {
      for phase in Phase.allCases {
        arc(Arc.ring[phase.rawValue - 1], "arc p\(phase.rawValue)")
        let place = Self.numberPlaces[phase.rawValue - 1]
        svgText(.class("arc-number"), .number("x", place.x), .number("y", place.y), .fixed("text-anchor", "middle")) {
          number(phase.rawValue)
        }
      }
    }
  }

  /// Where the numbers stand: in the middle of each arc.
  private static let numberPlaces: [(x: Int, y: Int)] = [
    (207, 56), (265, 155), (207, 255), (92, 255), (35, 155), (92, 56),
  ]

  private func arc(_ arc: Arc, _ name: String) { path(.made("class", name), .made("d", arc.path)) {} }

  /// The mark beside the name.
  func smallRing() {
    svg(.class("logo"), .fixed("viewBox", "0 0 100 100"), .ariaHidden) {
      for phase in Phase.allCases { arc(Arc.mark[phase.rawValue - 1], "arc p\(phase.rawValue)") }
    }
  }

  /// The mark inside a network: a ring without the colours.
  func neutralMark() {
    svg(.class("logo"), .fixed("viewBox", "0 0 100 100"), .ariaHidden) {
      circle(.class("plain-ring"), .fixed("cx", "50"), .fixed("cy", "50"), .fixed("r", "40")) {}
    }
  }

  /// The ring in the colours of paper: there no style sheet can bring variables.
  func paperRing(size: Int) {
    picture(Phrase.frontRing[language], viewBox: "0 0 100 100", .number("width", size), .number("height", size)) {
      for (phase, colour) in zip(Phase.allCases, Self.paperColours) {
        path(
          .fixed("fill", "none"), .fixed("stroke-width", "13"), .fixed("stroke", colour),
          .made("d", Arc.mark[phase.rawValue - 1].path)
        ) {}
      }
    }
  }

  private static var paperColours: [StaticString] {
    ["#436797", "#7f5aa0", "#a84b66", "#97560f", "#3c7547", "#1b6f75"]
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
