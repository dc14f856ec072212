internal import Community
internal import HTML
internal import Web

/// The versions of the plan: freezing one, what changed, and putting it to the members.
enum PlanVersionPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(PlanPaths.versions, versions)
    router.post(PlanPaths.versions, from: again, freeze)
    router.get(PlanPaths.version, version)
    router.post(PlanPaths.submission, from: versionAgain, submit)
  }

  private static func versions(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let all = try member.read { try member.planVersions($0) }
    return try call.page(.planVersions, member, place: .journey) { $0.planVersions(all, call.house.handbook) }
  }

  private static func again(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    try versions(core.member, call, Nothing())
  }

  private static func freeze(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let number = try core.member.write { try core.freeze($0) }
    return .seeOther(PlanPaths.version(number))
  }

  private static func version(_ member: Member, _ call: Call, _ number: Int) throws -> Response {
    let (version, earlier, isCore) = try member.read { db in
      (
        try member.planVersion(number, db), number > 1 ? try member.planVersion(number - 1, db) : nil,
        try member.isCore(db)
      )
    }
    return try call.page(.noteVersion(number: number), member, place: .journey) {
      $0.planVersion(version, since: earlier, isCore: isCore)
    }
  }

  private static func versionAgain(_ core: CoreMember, _ call: Call, _ number: Int) throws -> Response {
    try version(core.member, call, number)
  }

  private static func submit(_ core: CoreMember, _ call: Call, _ number: Int) throws -> Response {
    try core.member.write { try core.putToMembers(version: number, $0) }
    return .seeOther(PlanPaths.remarks())
  }
}

extension Writer {
  fileprivate func planVersions(_ all: [PlanVersionHead], _ handbook: Handbook) {
    planWork(.planVersions, .planVersionsLead, pitfall: "P4.V9", handbook) {
      if all.isEmpty { p(.planNoVersion) }
      ul(.class("rows")) {
        for version in all {
          li {
            a(.href(PlanPaths.version(version.number))) { text(.noteVersion(number: version.number)) }
            verbatim(" · ")
            day(version.madeOn)
            if let put = version.putOn { p(.class("small")) { text(.planPutOn(day: put.written(language))) } }
          }
        }
      }
    }
  }

  /// One version, with what changed since the one before.
  fileprivate func planVersion(_ version: PlanVersion, since earlier: PlanVersion?, isCore: Bool) {
    div(.class("p4")) {
      planTrail()
      h1(.noteVersion(number: version.number))
      p(.class("lead")) { day(version.madeOn) }
      if let put = version.putOn {
        p {
          text(.planPutOn(day: put.written(language)))
          verbatim(" ")
          a(.href(PlanPaths.remarks())) { text(.planToRemarks) }
        }
      } else if isCore {
        form(.post, .action(PlanPaths.submission(version.number))) { submit(.planPut) }
      }
      if earlier == nil { p(.noteFirst) } else { p(.noteSince(number: version.number - 1)) }
      article(.class("sheet")) {
        for section in Plan.Section.allCases where version.plan.has(section) || earlier?.plan.has(section) == true {
          h2(section.title, .class("h3"))
          planChange(section, version.plan, since: earlier?.plan)
        }
      }
    }
  }

  private func planChange(_ section: Plan.Section, _ plan: Plan, since earlier: Plan?) {
    if let topic = section.topic {
      let now = plan.texts[topic] ?? ""
      if let earlier {
        difference(Difference(from: earlier.texts[topic] ?? "", to: now), language)
      } else {
        p(.autoDirection) { verbatim(now) }
      }
    } else {
      planChangedLines(section.kinds, plan, since: earlier)
    }
  }

  /// The lines of now and those that went, each with its own difference.
  private func planChangedLines(_ kinds: [PlanItem.Kind], _ plan: Plan, since earlier: Plan?) {
    for kind in kinds {
      let (now, before) = (plan.items(kind), earlier?.items(kind) ?? [])
      let gone = before.filter { old in !now.contains { $0.id == old.id } }
      if kinds.count > 1, !now.isEmpty || !gone.isEmpty { h3(kind.name) }
      ul {
        for item in now {
          li {
            if earlier != nil {
              let old = before.first { $0.id == item.id }
              difference(Difference(from: old?.sentence(language) ?? "", to: item.sentence(language)), language)
            } else {
              p(.autoDirection) { verbatim(item.sentence(language)) }
            }
          }
        }
        for item in gone {
          li { difference(Difference(from: item.sentence(language), to: ""), language) }
        }
      }
    }
  }
}

extension PlanItem {
  /// The whole line as one sentence, to compare.
  fileprivate func sentence(_ language: Language) -> String {
    [title, details(language)].compactMap { $0 }.joined(separator: " · ")
  }
}
