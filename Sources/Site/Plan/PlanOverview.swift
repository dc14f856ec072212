internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The plan as the group works on it: every section, what is in it, and where one writes.
  func plan(_ plan: Plan, newest: PlanVersion?, isCore: Bool, _ handbook: Handbook) {
    div(.class("p4")) {
      p(.class("eyebrow")) { a(.href(JourneyPaths.phase(4))) { text(.phaseOf(number: 4)) } }
      h1(.planTitle)
      p(.planLead, .class("lead"))
      div(.class("two")) {
        div(.class("plan")) {
          for section in Plan.Section.allCases { planSection(section, plan, isCore: isCore) }
        }
        aside(.class("side")) {
          planSteps(plan, newest: newest, isCore: isCore)
          pitfall("P4.V1", handbook)
        }
      }
    }
  }

  private func planSection(_ section: Plan.Section, _ plan: Plan, isCore: Bool) {
    self.section(.id(section.rawValue)) {
      h2(section.title)
      if let topic = section.topic {
        planText(topic, plan.texts[topic], isCore: isCore)
      } else {
        if section == .goals, !plan.items(.goal).isEmpty, !plan.reachesOrganisation {
          div(.class("note contradiction")) {
            p(.planNoOrganisationGoal, .class("strong"))
            p(.planNoOrganisationGoalWhy)
          }
        }
        div(.class(section == .exchange ? "exchange" : "lines")) {
          for kind in section.kinds { planItems(kind, plan, isAlone: section.kinds.count == 1, isCore: isCore) }
        }
        if section == .calendar { p { a(.href(PlanPaths.calendar())) { text(.planToCalendar) } } }
      }
    }
  }

  private func planText(_ topic: PlanText.Topic, _ wording: String?, isCore: Bool) {
    if let wording {
      p(.class("written"), .autoDirection) { verbatim(wording) }
    } else {
      p(topic.hint, .class("quiet-text"))
    }
    if isCore {
      p {
        a(.href(PlanPaths.text(topic))) {
          text(wording == nil ? .planWrite : .planEdit)
          span(.class("hidden-label")) { verbatim(" " + topic.title[language]) }
        }
      }
    }
  }

  private func planItems(_ kind: PlanItem.Kind, _ plan: Plan, isAlone: Bool, isCore: Bool) {
    let items = plan.items(kind)
    div {
      if !isAlone { h3(kind == .ask ? .planAsks : kind == .offer ? .planOffers : kind.name) }
      if items.isEmpty { p(kind.teaching, .class("quiet-text")) }
      ul(.class("plan-lines")) {
        for item in items {
          li {
            planLine(item)
            if isCore { planItemActions(item) }
          }
        }
      }
      if kind == .hours, !items.isEmpty { p(.planHoursTogether(count: plan.sum(.hours)), .class("strong")) }
      if kind == .cost, !items.isEmpty {
        p(.planCostsTogether(amount: plan.sum(.cost).grouped(language)), .class("strong"))
      }
      if isCore {
        if items.count < kind.most {
          p { a(.href(PlanPaths.newItem(kind))) { text(kind.addition) } }
        } else {
          p(kind == .goal ? .planGoalsFull : .planLinesFull(count: kind.most), .class("small"))
        }
      }
    }
  }

  private func planItemActions(_ item: PlanItem) {
    div(.class("line-actions")) {
      a(.href(PlanPaths.item(item.id))) {
        text(.planEdit)
        span(.class("hidden-label")) { verbatim(" " + item.title) }
      }
      if item.kind == .ask {
        a(.href(CommitmentPaths.register() + "?ask=" + item.id.text)) { text(.planPromised) }
      }
      form(.post, .action(PlanPaths.itemRemoval(item.id)), .class("row")) {
        button(.type("submit"), .name("base"), .value(String(item.revision)), .class("link")) {
          text(.remove)
          span(.class("hidden-label")) { verbatim(" " + item.title) }
        }
      }
    }
  }

  /// What one does with the plan.
  private func planSteps(_ plan: Plan, newest: PlanVersion?, isCore: Bool) {
    section(.class("note")) {
      h2(.planStepsTitle, .class("h3"))
      if let newest {
        p {
          a(.href(PlanPaths.version(newest.number))) { text(.noteVersion(number: newest.number)) }
          verbatim(" · ")
          day(newest.madeOn)
        }
        p(newest.plan == plan ? .planUnchanged : .planChanged, .class("small"))
      } else {
        p(.planNoVersion, .class("small"))
      }
      if isCore, !plan.isEmpty, newest?.plan != plan {
        form(.post, .action(PlanPaths.versions())) { p { button(.planFreeze, .type("submit"), .class("btn")) } }
      }
      ul(.class("links")) {
        planLink(PlanPaths.versions(), .planVersions)
        planLink(PlanPaths.remarks(), .planRemarks)
        planLink(PlanPaths.reading(.sponsor), .planReadings)
        planLink(PlanPaths.objections(), .planObjections)
        planLink(PlanPaths.facts(), .planFacts)
        planLink(CommitmentPaths.register(), .commitmentTitle)
        planLink(PlanPaths.decisions(), .planDecisions)
      }
    }
  }

  private func planLink(_ path: String, _ title: Phrase) { li { a(.href(path)) { text(title) } } }
}
