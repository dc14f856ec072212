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
  func facts(_ card: GalleryCard) {
    p(.class("eyebrow")) {
      text(card.sector.name)
      verbatim(" · ")
      text(card.country.name)
    }
  }
}
