internal import Community
internal import HTML
internal import Web

extension Writer {
  func people(_ state: CoreGroupState) {
    let group = state.group
    h2(.corePeople)
    if group.isFormed {
      ul(.class("rows")) {
        for person in group.people {
          li {
            span(.class("strong"), .autoDirection) { verbatim(person.name) }
            if person.id == state.member.person.id {
              verbatim(" ")
              span(.coreYou, .class("quiet"))
            }
          }
        }
      }
      p(.class("note")) {
        text(.coreCount(count: group.people.count))
        verbatim(" ")
        text(group.size.hint)
      }
    } else {
      p(.coreNotFormed, .class("note"))
    }
  }

  func add(_ state: CoreGroupState, _ draft: Draft) {
    h2(state.group.isFormed ? .coreAdd : .coreForm)
    guard state.candidateCount > (state.group.isFormed ? 0 : 1) else {
      p(.coreNoCandidates)
      p { a(.href(InvitationPaths.all())) { text(.soloInvite) } }
      return
    }
    form(.post, .action(CoreGroupPaths.people())) {
      readers(state.group.isFormed ? .coreAddReaders : .coreFormReaders)
      if state.candidates.isEmpty {
        field(CoreGroupPages.name, draft)
      } else {
        fieldset(.class("choice"), .id("person")) {
          legend(.coreWho)
          for person in state.candidates where person.id != state.member.person.id {
            label(.class("check")) {
              input(
                .type("checkbox"), .name("person"), .value(person.id.text),
                .when(draft.contains("person", person.id.text), .checked))
              span(.autoDirection) { verbatim(person.name) }
            }
          }
        }
      }
      if let problem = draft.problems[CoreGroupPages.agreed] as? Phrase {
        p(problem, .class("problem"), .id("agreed-problem"))
      }
      label(.class("check")) {
        input(.id(CoreGroupPages.agreed), .type("checkbox"), .name(CoreGroupPages.agreed), .value("yes"))
        text(.coreAgreed)
      }
      submit(state.group.isFormed ? .coreAddSubmit : .coreFormSubmit)
    }
  }

  /// How many come from which unit, and one's own.
}
