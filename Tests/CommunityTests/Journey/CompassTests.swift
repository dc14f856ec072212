import Testing
import World

@testable import Community

@Suite("The compass")
struct CompassTests {
  /// Amina answers a decision; what the compass then says.
  @discardableResult
  func answer(_ amina: Member, _ decision: Compass.Decision, _ answer: Compass.Answer) throws -> Compass.Answer {
    try amina.write { try amina.choose(answer, in: decision, $0) }
    return try amina.read { try amina.compass($0)[decision] }
  }

  @Test(arguments: Engine.all)
  func `Amina answers, thinks again, and takes it back`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      #expect(try amina.read { try amina.compass($0)[.width] } == .open)
      for next: Compass.Answer in [.chosen([.oneCondition]), .chosen([.wellbeing]), .unknown, .chosen([.wellbeing]), .open] {
        #expect(try answer(amina, .width, next) == next)
      }
    }
  }

  @Test(arguments: Engine.all)
  func `Joost sees what Amina chose, and may change it`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      let joost = try scene.joins(.joost, invitedBy: amina)
      try answer(amina, .data, .chosen([.paper]))
      #expect(try joost.read { try joost.compass($0)[.data] } == .chosen([.paper]))
      try answer(joost, .data, .chosen([.platform]))
      #expect(try amina.read { try amina.compass($0)[.data] } == .chosen([.platform]))
    }
  }

  @Test(arguments: Engine.all)
  func `More than one may be chosen in three of the decisions, and in no other`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      for decision in Compass.Decision.allCases {
        let two = Compass.Answer.chosen(Set(decision.options.prefix(2)))
        if [.functions, .levels, .limits].contains(decision) {
          #expect(try answer(amina, decision, two) == two)
          #expect(try answer(amina, decision, .chosen(Set(decision.options))) == .chosen(Set(decision.options)))
        } else {
          try answer(amina, decision, .chosen([decision.options[0]]))
          #expect(throws: Refusal.notFound) { try answer(amina, decision, two) }
          #expect(throws: Refusal.notFound) { try answer(amina, decision, .chosen([])) }
          #expect(try answer(amina, decision, .chosen([decision.options[0]])) == .chosen([decision.options[0]]))
        }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `An option of another decision is refused and the answer stands`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try scene.founds(.amina)
      try answer(amina, .functions, .chosen([.meet]))
      #expect(throws: Refusal.notFound) { try answer(amina, .functions, .chosen([.meet, .paper])) }
      #expect(throws: Refusal.notFound) { try answer(amina, .data, .chosen([.meet])) }
      let compass = try amina.read { try amina.compass($0) }
      #expect(compass[.functions] == .chosen([.meet]))
      #expect(compass.answered == 1)
    }
  }

  @Test func `Every option belongs to one of the twelve decisions`() {
    #expect(Compass.Decision.allCases.map(\.place) == Array(1...12))
    #expect(Compass.Decision.allCases.map(\.rawValue) == (1...12).map { "P1.D\($0)" })
    #expect(Compass.Decision.allCases.flatMap(\.options) == Compass.Option.allCases)
    #expect(Compass.Decision.allCases.allSatisfy { (3...5).contains($0.options.count) })
    for option in Compass.Option.allCases { #expect(option.rawValue.hasPrefix(option.decision.rawValue + ".")) }
  }

  @Test func `The next open decision is the first after this one, going round; “weet ik nog niet” is an answer`() {
    var compass = Compass([.width: .chosen([.wellbeing]), .belonging: .unknown])
    #expect(compass.answered == 2)
    #expect(compass.nextOpen(after: nil) == .functions)
    #expect(compass.nextOpen(after: .functions) == .levels)
    #expect(compass.nextOpen(after: .hours) == .functions)
    #expect(Compass().nextOpen(after: .hours) == .width)
    compass = Compass(Dictionary(uniqueKeysWithValues: Compass.Decision.allCases.map { ($0, .unknown) }))
    #expect(compass.nextOpen(after: nil) == nil)
    #expect(compass.answered == 12)
    compass = Compass([.width: .open])
    #expect(compass.answered == 0)
  }

  @Test(arguments: [
    (Compass.Axis.width, [Compass.Option.oneCondition, .mentalDiversity, .allConditions, .wellbeing]),
    (.visibility, [.confidential, .mixedList, .openList]), (.formality, [.informal, .recognised, .policy]),
    (.level, [.individual, .group, .organisation]),
  ])
  func `Each axis runs from nought to one along its options`(_ axis: Compass.Axis, _ options: [Compass.Option]) {
    #expect(Compass().position(axis) == nil)
    for (index, option) in options.enumerated() {
      let compass = Compass([option.decision: .chosen([option])])
      #expect(compass.position(axis) == Double(index) / Double(options.count - 1))
      for other in Compass.Axis.allCases where other != axis { #expect(compass.position(other) == nil) }
      #expect(Compass([option.decision: .unknown]).position(axis) == nil)
    }
  }

  @Test func `On the axis of levels the furthest that was chosen counts`() {
    #expect(Compass([.levels: .chosen([.individual, .organisation])]).position(.level) == 1)
  }
}
