import Testing

@testable import Community

@Suite("Choices that contradict each other")
struct ContradictionTests {
  typealias Option = Compass.Option

  /// The fewest choices in which each arises; more than one way where there is.
  static let minimal: [(Compass.Contradiction, Set<Option>)] = [
    (.openListOfExperience, [.ownExperience, .openList]),
    (.confidentialAtEmployer, [.confidential, .employerTools]),
    (.labelTells, [.confidential, .medical]),
    (.socialOnlyChangesNothing, [.organisation, .meet]),
    (.buddyWithoutIndividual, [.buddy, .group]),
    (.muchInLittleTime, [.upToTwoHours, .meet, .inform, .buddy]),
    (.muchInLittleTime, [.upToTwoHours, .meet, .advise, .buddy]),
    (.adviceWithoutStanding, [.advise, .informal]),
    (.smallAndTraceable, [.oneCondition, .site, .mixedList]),
    (.smallAndTraceable, [.oneCondition, .site, .confidential]),
    (.broadThemeMedicalName, [.wellbeing, .medical]),
    (.advisesAndNotYet, [.noOrganisationGoalYet, .inform]),
    (.advisesAndNotYet, [.noOrganisationGoalYet, .advise]),
  ]

  /// Choices that look alike and do not contradict each other.
  static let peaceful: [Set<Option>] = [
    [.ownExperience, .mixedList], [.confidential, .platform], [.openList, .employerTools], [.openList, .medical],
    [.organisation, .advise], [.organisation, .meet, .noOrganisationGoalYet], [.organisation], [.buddy],
    [.buddy, .individual], [.buddy, .individual, .group], [.upToTwoHours, .meet, .inform],
    [.upToTwoHours, .meet, .buddy, .noOrganisationGoalYet], [.halfADay, .meet, .inform, .advise, .buddy],
    [.advise, .recognised], [.oneCondition, .site, .openList], [.oneCondition, .unit, .confidential],
    [.mentalDiversity, .site, .confidential], [.wellbeing, .neutral], [.mentalDiversity, .medical],
    [.noOrganisationGoalYet, .meet],
  ]

  func compass(_ options: Set<Option>) -> Compass {
    Compass(Dictionary(grouping: options, by: \.decision).mapValues { .chosen(Set($0)) })
  }

  @Test func `All ten are tried`() {
    #expect(Set(Self.minimal.map(\.0)).count == 10)
    #expect(Compass.Contradiction.allCases.count == 10)
  }

  @Test(arguments: minimal)
  func `Each arises from its choices and vanishes when one of them goes`(
    _ contradiction: Compass.Contradiction, _ options: Set<Option>
  ) {
    #expect(compass(options).contradictions == [contradiction])
    for option in options {
      #expect(compass(options.subtracting([option])).contradictions == [], "without \(option)")
    }
  }

  @Test(arguments: minimal)
  func `Each lights up at the decisions that meet in it, and at no other`(
    _ contradiction: Compass.Contradiction, _ options: Set<Option>
  ) {
    let compass = compass(options)
    #expect(Set(contradiction.decisions) == Set(options.map(\.decision)))
    for decision in Compass.Decision.allCases {
      let expected = contradiction.decisions.contains(decision) ? [contradiction] : []
      #expect(compass.contradictions(of: decision) == expected)
    }
  }

  @Test(arguments: peaceful)
  func `Nothing lights up where choices go together`(_ options: Set<Option>) {
    #expect(compass(options).contradictions == [])
  }

  @Test func `“Weet ik nog niet” contradicts nothing`() {
    for (_, options) in Self.minimal {
      let decisions = Set(options.map(\.decision))
      guard decisions.count > 1 else { continue }
      for decision in decisions where options.count(where: { $0.decision == decision }) == 1 {
        var answers = Dictionary(grouping: options, by: \.decision).mapValues { Compass.Answer.chosen(Set($0)) }
        answers[decision] = .unknown
        #expect(Compass(answers).contradictions == [])
      }
    }
  }
}
