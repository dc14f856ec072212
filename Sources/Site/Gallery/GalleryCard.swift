internal import Community
internal import HTML

/// One example in the inspiration gallery: a network or an organisation elsewhere, never a person. Its words stand in
/// the handbook under the same key; its facts are generated from `Handbook/gallery.json`.
struct GalleryCard: Sendable {
  /// Such as `F1`.
  let key: String
  let country: Country
  let sector: Sector
  let size: Size
  /// The phases it has something to say about, 1 to 6.
  let phases: [Int]
  let problems: [Problem]
  let levels: [Level]
  /// What a network can take over as a first wording of its own.
  let draft: Phrase

  /// The card with a key; nil when there is none.
  static func with(_ source: Idea.Source) -> GalleryCard? { all.first { $0.key == source.text } }

  /// The key as an idea names it.
  var source: Idea.Source? { Idea.Source(key) }
}

/// A fact of a card by which the gallery can be filtered, or that a card shows.
protocol GalleryFact: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  var name: Phrase { get }
}

extension GalleryCard.Country: GalleryFact {
  var name: Phrase {
    switch self {
    case .nl: .galleryCountryNl
    case .be: .galleryCountryBe
    case .uk: .galleryCountryUk
    case .us: .galleryCountryUs
    case .au: .galleryCountryAu
    case .international: .galleryCountryInternational
    }
  }
}

extension GalleryCard.Sector: GalleryFact {
  var name: Phrase {
    switch self {
    case .government: .gallerySectorGovernment
    case .policeDefence: .gallerySectorPoliceDefence
    case .health: .gallerySectorHealth
    case .education: .gallerySectorEducation
    case .finance: .gallerySectorFinance
    case .industry: .gallerySectorIndustry
    case .technology: .gallerySectorTechnology
    case .transport: .gallerySectorTransport
    case .retail: .gallerySectorRetail
    case .other: .gallerySectorOther
    }
  }
}

extension GalleryCard.Size: GalleryFact {
  var name: Phrase {
    switch self {
    case .onePerson: .gallerySizeOnePerson
    case .small: .gallerySizeSmall
    case .large: .gallerySizeLarge
    case .sectorWide: .gallerySizeSectorWide
    case .unknown: .gallerySizeUnknown
    }
  }
}

extension GalleryCard.Problem: GalleryFact {
  var name: Phrase {
    switch self {
    case .noCompanion: .galleryProblemNoCompanion
    case .hrDoorClosed: .galleryProblemHrDoorClosed
    case .stigma: .galleryProblemStigma
    case .story: .galleryProblemStory
    case .visibility: .galleryProblemVisibility
    case .load: .galleryProblemLoad
    case .spread: .galleryProblemSpread
    case .safety: .galleryProblemSafety
    case .managers: .galleryProblemManagers
    case .cooperation: .galleryProblemCooperation
    case .silenceFromEmployer: .galleryProblemSilenceFromEmployer
    case .measuring: .galleryProblemMeasuring
    case .embedding: .galleryProblemEmbedding
    }
  }
}

extension GalleryCard.Level: GalleryFact {
  var name: Phrase {
    switch self {
    case .individual: .galleryLevelIndividual
    case .group: .galleryLevelGroup
    case .organisation: .galleryLevelOrganisation
    }
  }
}
