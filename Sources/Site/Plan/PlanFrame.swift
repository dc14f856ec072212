internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The frame of a work in phase 4: the way back, a title, a lead, the work, and beside it what the handbook warns of.
  func planWork(
    _ title: Phrase, _ lead: Phrase, pitfall key: String, _ handbook: Handbook, _ content: () -> Void
  ) {
    div(.class("p4")) {
      planTrail()
      h1(title)
      p(lead, .class("lead"))
      div(.class("two")) {
        div(content: content)
        aside(.class("side")) { pitfall(key, handbook) }
      }
    }
  }

  /// Where one is: phase 4, and the plan.
  func planTrail() {
    p(.class("eyebrow")) {
      a(.href(JourneyPaths.phase(4))) { text(.phaseOf(number: 4)) }
      verbatim(" · ")
      a(.href(PlanPaths.plan())) { text(.planTitle) }
    }
  }

  /// A section of lines as one reads it, without anything to press.
  func planLines(_ kinds: [PlanItem.Kind], _ plan: Plan) {
    let used = kinds.filter { !plan.items($0).isEmpty }
    for kind in used {
      if used.count > 1 { h3(kind.name) }
      ul(.class("plan-lines")) {
        for item in plan.items(kind) { li { planLine(item) } }
      }
    }
  }

  /// One line: its title, and what belongs to it.
  func planLine(_ item: PlanItem) {
    p(.class("strong"), .autoDirection) { verbatim(item.title) }
    if case .goal(let change, let indicator, let actor, let day, let level) = item.contents {
      dl(.class("facts")) {
        planTerm(.planGoalChange) { verbatim(change) }
        planTerm(.planGoalIndicator) { verbatim(indicator) }
        planTerm(.planGoalActor) { verbatim(actor) }
        planTerm(.planGoalDay) { self.day(day) }
        planTerm(.planGoalLevel) { text(level.name) }
      }
    } else if let details = item.details(language) {
      p(.class("small"), .autoDirection) { verbatim(details) }
    }
  }

  private func planTerm(_ term: Phrase, _ content: () -> Void) {
    div {
      dt(term)
      dd(.autoDirection) { content() }
    }
  }
}
