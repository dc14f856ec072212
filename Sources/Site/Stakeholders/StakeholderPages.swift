internal import Community
internal import HTML
internal import Web

enum StakeholderPaths {
  static let map = Path<Nothing>("/stakeholders")
  static let removal = Path<ID<Stakeholder>>("/stakeholders/:/removal")
}

/// The stakeholder map: who decides what, and how they stand.
enum StakeholderPages {
  static let party = Field(name: "party", label: .stakeholderParty, hint: .stakeholderPartyHint, limit: Title.limit)
  static let approach = Field(
    name: "approach", label: .stakeholderApproach, hint: .stakeholderApproachHint, kind: .lines(3), limit: Prose.limit)
  static let influence = "influence"
  static let support = "support"

  static func routes(_ router: inout Router<Call>) {
    router.get(StakeholderPaths.map, map)
    router.post(StakeholderPaths.map, from: map, place)
    router.post(StakeholderPaths.removal, from: mapAgain, remove)
  }

  private static func map(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let all = try member.read { try member.stakeholders($0) }
    return try call.page(.stakeholderTitle, member, place: .journey) {
      $0.stakeholders(all, call.draft, call.house.handbook)
    }
  }

  private static func place(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let (party, approach) = (form.title(Self.party), form.prose(Self.approach))
    guard let party, let approach else { throw form.problems }
    let influence = Int(call.draft[Self.influence] ?? "") ?? 0
    let support = Int(call.draft[Self.support] ?? "") ?? 0
    guard (1...3).contains(influence) else { throw Problems(Self.influence, Phrase.problemScale) }
    guard (1...3).contains(support) else { throw Problems(Self.support, Phrase.problemScale) }
    try member.write {
      try member.place(party, influence: influence, support: support, approach: approach, $0)
    }
    return .seeOther(StakeholderPaths.map())
  }

  private static func remove(_ member: Member, _ call: Call, _ id: ID<Stakeholder>) throws -> Response {
    try member.write { try member.remove(stakeholder: id, $0) }
    return .seeOther(StakeholderPaths.map())
  }

  private static func mapAgain(_ member: Member, _ call: Call, _: ID<Stakeholder>) throws -> Response {
    try map(member, call, Nothing())
  }
}

extension Writer {
  fileprivate func stakeholders(_ all: [Stakeholder], _ draft: Draft, _ handbook: Handbook) {
    work(.stakeholderTitle, .stakeholderLead, pitfall: "P1.V7", handbook) {
      if !all.isEmpty {
        stakeholderMap(all)
        stakeholderTable(all)
      }
      form(.post, .action(StakeholderPaths.map())) {
        h2(.stakeholderAdd)
        problemSummary(draft)
        readers(.preparationReaders)
        field(StakeholderPages.party, draft)
        scale(StakeholderPages.influence, .stakeholderInfluence, Self.influences, draft)
        scale(StakeholderPages.support, .stakeholderSupport, Self.supports, draft)
        field(StakeholderPages.approach, draft)
        submit(.stakeholderSubmit)
      }
    }
  }

  private static let influences: [Phrase] = [.influenceLittle, .influenceSome, .influenceMuch]
  private static let supports: [Phrase] = [.supportDoubts, .supportNeutral, .supportBacks]

  private func scale(_ name: String, _ title: Phrase, _ steps: [Phrase], _ draft: Draft) {
    fieldset(.class("choice"), .id(name)) {
      legend(title)
      for (index, step) in steps.enumerated() {
        label(.class("check")) {
          input(
            .type("radio"), .name(name), .value(String(index + 1)),
            .when((draft[name] ?? "2") == String(index + 1), .checked))
          text(step)
        }
      }
    }
  }

  /// The map: upward more influence, to the right more support. Each party is a number; the table names it.
  private func stakeholderMap(_ all: [Stakeholder]) {
    figure(.class("map")) {
      picture(Phrase.stakeholderMap(count: all.count)[language], viewBox: "0 0 330 300") {
        for column in 0..<3 {
          for row in 0..<3 {
            path(
              .made("class", column + (2 - row) >= 3 ? "cell strong" : "cell"),
              .made("d", "M\(32 + column * 98) \(4 + row * 88)h94v84h-94z")
            ) {}
          }
        }
        svgText(.class("compass-name"), .fixed("x", "179"), .fixed("y", "292"), .fixed("text-anchor", "middle")) {
          text(.stakeholderSupport)
        }
        svgText(
          .class("compass-name"), .fixed("x", "-136"), .fixed("y", "20"), .fixed("text-anchor", "middle"),
          .fixed("transform", "rotate(-90)")
        ) { text(.stakeholderInfluence) }
        for (index, party) in all.enumerated() { mark(index, party, all) }
      }
    }
  }

  /// A party's number, beside those that stand in the same cell.
  private func mark(_ index: Int, _ party: Stakeholder, _ all: [Stakeholder]) {
    let before = all[..<index].count { $0.influence == party.influence && $0.support == party.support }
    let x = 32 + (party.support - 1) * 98 + 16 + before % 4 * 21
    let y = 4 + (3 - party.influence) * 88 + 17 + before / 4 * 21
    circle(.class("compass-point"), .number("cx", x), .number("cy", y), .fixed("r", "9")) {}
    svgText(.class("mark-number"), .number("x", x), .number("y", y + 4), .fixed("text-anchor", "middle")) {
      number(index + 1)
    }
  }

  private func stakeholderTable(_ all: [Stakeholder]) {
    ol(.class("rows numbered")) {
      for party in all {
        li {
          span(.class("strong"), .autoDirection) { verbatim(party.party) }
          p(.class("small")) {
            text(Self.influences[party.influence - 1])
            verbatim(" · ")
            text(Self.supports[party.support - 1])
          }
          if !party.approach.isEmpty { p(.autoDirection) { verbatim(party.approach) } }
          removal(StakeholderPaths.removal(party.id), party.party)
        }
      }
    }
  }
}
