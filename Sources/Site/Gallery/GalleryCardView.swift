internal import Community
internal import HTML
internal import Web

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
      dl(.class("card-facts")) {
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
          dd {
            a(.href(HandbookPaths.phase(phase.rawValue))) {
              text(.galleryPhase(name: phase.shortName[language], number: phase.rawValue))
            }
          }
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
