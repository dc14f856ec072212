internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The gallery: what it is, the filter, and the cards that fit.
  func gallery(_ filter: GalleryFilter, _ handbook: Handbook) {
    let cards = filter.cards
    div(.class("p6 gallery")) {
      p(.class("eyebrow")) { a(.href(HandbookPaths.contents())) { text(.handbookEyebrow) } }
      if let section = handbook["gallery"] {
        h1(section.title)
        prose(section)
      }
      filterForm(filter)
      h2(.galleryFound(count: cards.count), .id("found"))
      activeFilters(filter)
      if cards.isEmpty { p(.galleryNothing, .class("note")) }
      ul(.class("works cards")) {
        for card in cards { li(.class("work")) { summary(of: card, handbook) } }
      }
    }
  }

  private func filterForm(_ filter: GalleryFilter) {
    form(.get, .action(GalleryPaths.gallery()), .class("filter noprint"), .role("search"), .label(.galleryFilter)) {
      for facet in GalleryFilter.Facet.allCases {
        div(.class("field")) {
          label(facet.label, .for(facet.rawValue))
          select(.id(facet.rawValue), .name(facet.rawValue)) {
            option(.galleryAll, .value(""))
            for choice in filter.choices(of: facet) {
              option(.value(choice.value), .when(filter.value(of: facet) == choice.value, .selected)) {
                text(choice.name)
                verbatim(" (\(choice.count))")
              }
            }
          }
        }
      }
      p(.class("actions")) { button(.galleryShow, .type("submit"), .class("btn")) }
    }
  }

  /// What is filtered by, each a link that takes it away.
  private func activeFilters(_ filter: GalleryFilter) {
    let active = filter.active
    guard !active.isEmpty else { return }
    ul(.class("chips noprint"), .label(.galleryActive)) {
      for facet in active {
        if let name = filter.name(of: facet) {
          li {
            a(.class("chip"), .href(filter.without(facet).address)) {
              span(.galleryWithout, .class("hidden-label"))
              text(name)
              span(.ariaHidden) { verbatim(" ×") }
            }
          }
        }
      }
      if active.count > 1 { li { a(.class("chip"), .href(GalleryPaths.gallery())) { text(.galleryWithoutAny) } } }
    }
  }

  private func summary(of card: GalleryCard, _ handbook: Handbook) {
    guard let section = handbook[card.key], let source = card.source else { return }
    facts(card)
    h3 { a(.href(GalleryPaths.card(source))) { text(section.title) } }
    if let lesson = handbook[card.key + ".lesson"] { p(.class("lesson")) { text(lesson.plain) } }
    p(.class("small")) { text(.galleryPhases(list: card.phases.map(String.init).joined(separator: ", "))) }
  }

  /// Sector and country in one line above a title.
  private func facts(_ card: GalleryCard) {
    p(.class("eyebrow")) {
      text(card.sector.name)
      verbatim(" · ")
      text(card.country.name)
    }
  }
}

extension Writer {
  /// One card: what is known, the lesson, the source, and for a member the way to take it over.
  func galleryCard(
    _ card: GalleryCard, _ section: Handbook.Section, isTaken: Bool?, _ handbook: Handbook, _ draft: Draft
  ) {
    div(.class("two p6 book")) {
      article(.class("reading")) {
        facts(card)
        h1(section.title)
        prose(section)
        for part in handbook.below(section.key) {
          h2(part.title, .id(part.key))
          div(.class(part.key.hasSuffix(".lesson") ? "lesson" : "small")) { prose(part) }
        }
        if let isTaken { takeover(card, isTaken: isTaken, draft) }
        p(.class("noprint")) { a(.href(GalleryPaths.gallery())) { text(.galleryBack) } }
      }
      aside(.class("side")) { factList(card) }
    }
  }

  private func takeover(_ card: GalleryCard, isTaken: Bool, _ draft: Draft) {
    guard let source = card.source else { return }
    section(.class("next noprint"), .labelledBy("takeover")) {
      if isTaken {
        h2(.galleryTaken, .id("takeover"), .class("h3"))
        p { a(.href(IdeaPaths.all() + "#" + source.text)) { text(.galleryToIdeas) } }
      } else {
        h2(.galleryTake, .id("takeover"), .class("h3"))
        p(.galleryTakeLead)
        blockquote { p { text(card.draft) } }
        form(.post, .action(GalleryPaths.takeover(source))) {
          problemSummary(draft)
          ideaKind(draft[GalleryPages.kind].flatMap(Idea.Kind.init) ?? .activity)
          readers(.preparationReaders)
          submit(.galleryTakeSubmit)
        }
      }
    }
  }

  /// The choice between an activity and a goal.
  func ideaKind(_ chosen: Idea.Kind) {
    fieldset(.class("choice"), .id(GalleryPages.kind)) {
      legend(.ideaKind)
      for kind in Idea.Kind.allCases {
        label(.class("check")) {
          input(.type("radio"), .name(GalleryPages.kind), .value(kind.rawValue), .when(kind == chosen, .checked))
          text(kind.name)
        }
      }
    }
  }

  private func factList(_ card: GalleryCard) {
    section(.class("note"), .labelledBy("facts")) {
      h2(.galleryFacts, .id("facts"), .class("h3"))
      dl(.class("facts")) {
        dt(.galleryFilterSize)
        dd(card.size.name)
        dt(.galleryLevel)
        for level in card.levels { dd(level.name) }
        dt(.galleryFilterProblem)
        for problem in card.problems {
          var filter = GalleryFilter()
          filter.problem = problem
          dd { a(.href(filter.address)) { text(problem.name) } }
        }
        dt(.galleryFilterPhase)
        for phase in card.phases.compactMap(Phase.init) {
          dd { a(.href(HandbookPaths.phase(phase.rawValue))) { text(.galleryPhase(name: phase.shortName[language], number: phase.rawValue)) } }
        }
      }
    }
  }
}

extension Idea.Kind {
  var name: Phrase {
    switch self {
    case .activity: .ideaActivity
    case .goal: .ideaGoal
    }
  }
}
