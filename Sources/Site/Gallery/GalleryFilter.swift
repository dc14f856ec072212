internal import Community
internal import HTML
internal import Web

/// Which cards of the gallery somebody wants to see. Its values are fixed words, so that an address with them tells
/// nothing about who looks.
struct GalleryFilter: Sendable, Hashable {
  /// What can be filtered by; the raw value is the name in the address.
  enum Facet: String, Sendable, CaseIterable, Hashable { case sector, size, phase, problem }

  var sector: GalleryCard.Sector?
  var size: GalleryCard.Size?
  var phase: Phase?
  var problem: GalleryCard.Problem?

  /// Every card.
  init() {}

  /// Reads the query of an address; what is no known value filters nothing.
  init(_ call: Call) {
    sector = call.query(Facet.sector.rawValue).flatMap(GalleryCard.Sector.init)
    size = call.query(Facet.size.rawValue).flatMap(GalleryCard.Size.init)
    phase = call.query(Facet.phase.rawValue).flatMap { Int($0.prefix(2)) }.flatMap(Phase.init)
    problem = call.query(Facet.problem.rawValue).flatMap(GalleryCard.Problem.init)
  }

  /// The cards that fit, in the order of the gallery.
  var cards: [GalleryCard] { GalleryCard.all.filter(fits) }

  private func fits(_ card: GalleryCard) -> Bool {
    (sector == nil || card.sector == sector) && (size == nil || card.size == size)
      && (phase.map { card.phases.contains($0.rawValue) } ?? true)
      && (problem.map { card.problems.contains($0) } ?? true)
  }

  /// What is filtered by now.
  var active: [Facet] { Facet.allCases.filter { value(of: $0) != nil } }

  /// The value of a facet as it stands in an address; nil when it filters nothing.
  func value(of facet: Facet) -> String? {
    switch facet {
    case .sector: sector?.rawValue
    case .size: size?.rawValue
    case .phase: phase.map { String($0.rawValue) }
    case .problem: problem?.rawValue
    }
  }

  /// The same filter without one facet.
  func without(_ facet: Facet) -> GalleryFilter {
    var filter = self
    switch facet {
    case .sector: filter.sector = nil
    case .size: filter.size = nil
    case .phase: filter.phase = nil
    case .problem: filter.problem = nil
    }
    return filter
  }

  /// The choices of a facet, each with the number of cards it would show beside the other facets.
  func choices(of facet: Facet) -> [(value: String, name: Phrase, count: Int)] {
    let rest = without(facet).cards
    func facts<Fact: GalleryFact>(_: Fact.Type, _ has: (GalleryCard, Fact) -> Bool) -> [(String, Phrase, Int)] {
      Fact.allCases.map { fact in (fact.rawValue, fact.name, rest.count { has($0, fact) }) }
    }
    return switch facet {
    case .sector: facts(GalleryCard.Sector.self) { $0.sector == $1 }
    case .size: facts(GalleryCard.Size.self) { $0.size == $1 }
    case .problem: facts(GalleryCard.Problem.self) { $0.problems.contains($1) }
    case .phase:
      Phase.allCases.map { phase in
        (String(phase.rawValue), phase.shortName, rest.count { $0.phases.contains(phase.rawValue) })
      }
    }
  }

  /// The name of what a facet filters by now.
  func name(of facet: Facet) -> Phrase? {
    switch facet {
    case .sector: sector?.name
    case .size: size?.name
    case .phase: phase?.shortName
    case .problem: problem?.name
    }
  }

  /// The address of the gallery with this filter.
  var address: String {
    let parts = active.compactMap { facet in value(of: facet).map { "\(facet.rawValue)=\($0)" } }
    return GalleryPaths.gallery() + (parts.isEmpty ? "" : "?" + parts.joined(separator: "&"))
  }
}

extension GalleryFilter.Facet {
  var label: Phrase {
    switch self {
    case .sector: .galleryFilterSector
    case .size: .galleryFilterSize
    case .phase: .galleryFilterPhase
    case .problem: .galleryFilterProblem
    }
  }
}
