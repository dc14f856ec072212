internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The form by which somebody takes part, or asks for something else.
  func introductionWish(_ wish: IntroductionWish?, _ labels: [IntroductionLabel], _ draft: Draft) {
    p(.class("eyebrow")) { a(.href(IntroductionPaths.introductions())) { text(.introTitle) } }
    h1(.introWishTitle)
    p(.introWishLead, .class("lead"))
    form(.post, .action(IntroductionPaths.wish()), .class("narrow")) {
      problemSummary(draft)
      readers(.introWishReaders)
      wishPlace(.unit, wish, labels, draft)
      wishPlace(.function, wish, labels, draft)
      topics(wish, labels.filter { $0.kind == .topic }, draft)
      choice(
        IntroductionWishPages.often, draft,
        initial: IntroductionWishPages.Often.allCases.first { $0.value == wish?.often } ?? .every)
      tick(IntroductionWishPages.pause, .introPause, wish?.isPaused ?? false, draft)
      submit(.introWishSubmit)
    }
    if wish != nil {
      section(.labelledBy("stop")) {
        h2(.introStopTitle, .id("stop"))
        p(.introStopText)
        form(.post, .action(IntroductionPaths.departure()), .class("row")) {
          button(.introStop, .type("submit"), .class("btn quiet"))
        }
      }
    }
  }

  /// Where somebody works or what they do, and whether they would rather meet somebody else.
  private func wishPlace(
    _ kind: IntroductionLabel.Kind, _ wish: IntroductionWish?, _ labels: [IntroductionLabel], _ draft: Draft
  ) {
    let own = labels.filter { $0.kind == kind }
    guard !own.isEmpty else { return }
    let isUnit = kind == .unit
    let name = isUnit ? IntroductionWishPages.unit : IntroductionWishPages.function
    let standing = isUnit ? wish?.unit?.text : wish?.function?.text
    let chosen = draft.isEmpty ? standing : draft[name]
    let problem = draft.problems[name] as? Phrase
    div(.class("field")) {
      label(isUnit ? .introUnit : .introFunction, .for(name))
      if let problem { p(problem, .class("problem"), .id(name + "-problem")) }
      select(.id(name), .name(name), .when(problem != nil, .invalid)) {
        option(.value("")) { text(.introUnsaid) }
        for label in own {
          option(.value(label.id.text), .when(chosen == label.id.text, .selected)) { verbatim(label.name) }
        }
      }
    }
    if isUnit {
      tick(IntroductionWishPages.otherUnit, .introOtherUnit, wish?.otherUnit ?? true, draft)
    } else {
      tick(IntroductionWishPages.otherFunction, .introOtherFunction, wish?.otherFunction ?? false, draft)
    }
  }

  private func topics(_ wish: IntroductionWish?, _ labels: [IntroductionLabel], _ draft: Draft) {
    let name = IntroductionWishPages.topic
    let problem = draft.problems[name] as? Phrase
    guard !labels.isEmpty || problem != nil else { return }
    fieldset(.class("choice"), .id(name)) {
      legend(.introTopics(most: IntroductionWish.mostTopics))
      if let problem { p(problem, .class("problem")) }
      for topic in labels {
        let isChosen = draft.isEmpty ? wish?.topics.contains(topic.id) ?? false : draft.contains(name, topic.id.text)
        label(.class("check")) {
          input(.type("checkbox"), .name(name), .value(topic.id.text), .when(isChosen, .checked))
          span(.autoDirection) { verbatim(topic.name) }
        }
      }
    }
  }

  /// Whom somebody would rather not meet.
  func avoided(_ people: [AvoidedColleague], _ draft: Draft) {
    p(.class("eyebrow")) { a(.href(IntroductionPaths.introductions())) { text(.introTitle) } }
    h1(.introAvoidTitle)
    p(.introAvoidLead, .class("lead"))
    readers(.introAvoidReaders)
    if people.isEmpty { p(.introAvoidNone, .class("note")) }
    ul(.class("rows")) {
      for colleague in people {
        li {
          span(.autoDirection) { verbatim(colleague.name) }
          verbatim(" ")
          removal(IntroductionPaths.avoidedRemoval(colleague.id), colleague.name)
        }
      }
    }
    form(.post, .action(IntroductionPaths.avoided()), .class("narrow")) {
      problemSummary(draft)
      field(IntroductionWishPages.name, draft)
      submit(.introAvoidAdd)
    }
    p(.introAvoidOwn, .class("small"))
  }
}
