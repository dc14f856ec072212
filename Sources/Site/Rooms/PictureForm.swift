internal import Community
internal import Darkroom
internal import HTML
internal import Web

/// The pictures that somebody adds to a post: each a file, and what it shows or that it only decorates.
enum PictureForm {
  static func file(_ place: Int) -> Field { Field(name: "picture-\(place)", label: .pictureFile) }

  static func alternative(_ place: Int) -> Field {
    Field(
      name: "picture-\(place)-shows", label: .pictureAlternative, hint: place == 1 ? .pictureAlternativeHint : nil,
      limit: Picture.alternativeLimit)
  }

  static func decorative(_ place: Int) -> String { "picture-\(place)-decorates" }

  /// A picture as it came, and the field it came in.
  struct Chosen: Sendable {
    let field: Field
    let upload: [UInt8]
    let alternative: Prose
  }
}

extension FormReader {
  /// The pictures that were chosen, with the problems noted.
  mutating func pictures() -> [PictureForm.Chosen] { (1...Picture.mostOfPost).compactMap { picture($0) } }

  private mutating func picture(_ place: Int) -> PictureForm.Chosen? {
    let (file, shows) = (PictureForm.file(place), PictureForm.alternative(place))
    let decorates = draft.has(PictureForm.decorative(place))
    let alternative = prose(shows)
    guard let upload = draft.file(file.name) else {
      // What is said of a picture that did not come with it, or something that is no file.
      if !isBlank(file) || !isBlank(shows) || decorates { complain(file, .pictureAgain) }
      return nil
    }
    if upload.isEmpty { complain(file, .pictureEmpty) }
    if upload.count > Darkroom.inputBytes { complain(file, .pictureHeavy) }
    guard let alternative else { return nil }
    if alternative.text.isEmpty, !decorates { complain(shows, .pictureAlternativeNeeded) }
    return PictureForm.Chosen(field: file, upload: upload, alternative: alternative)
  }
}

extension Writer {
  /// Where somebody adds pictures, closed for those who have none: most posts.
  func pictureFields(_ draft: Draft) {
    if draft.isEmpty { return fragment(Self.emptyPictureFields) }
    writePictureFields(draft)
  }

  private static let emptyPictureFields = Fragment { $0.writePictureFields(Draft()) }

  private func writePictureFields(_ draft: Draft) {
    let used = (1...Picture.mostOfPost).map { isUsed($0, draft) }
    details(.class("fold"), .when(used.contains(true), .open)) {
      summary(.pictureAdd)
      p(.pictureConsent, .class("seen"))
      p(.pictureHint, .class("hint"))
      pictureField(1, draft)
      for place in 2...Picture.mostOfPost {
        details(.class("fold"), .when(used[place - 1], .open)) {
          summary(.pictureAnother)
          pictureField(place, draft)
        }
      }
    }
  }

  private func isUsed(_ place: Int, _ draft: Draft) -> Bool {
    let (file, shows) = (PictureForm.file(place).name, PictureForm.alternative(place).name)
    return draft.file(file) != nil || !(draft.shown(shows) ?? "").isEmpty
      || draft.has(PictureForm.decorative(place)) || draft.problems[file] != nil
  }

  private func pictureField(_ place: Int, _ draft: Draft) {
    let field = PictureForm.file(place)
    // A file that came with a form that comes back is gone with it.
    let own = draft.problems[field.name] as? Phrase
    let problem = own ?? (draft.file(field.name) == nil ? nil : .pictureAgain)
    fieldset(.class("choice")) {
      legend(.pictureNumber(number: place))
      div(.class("field")) {
        label(field.label, .for(field.name))
        if let problem { p(problem, .class("problem"), .id(field.name + "-problem")) }
        input(
          .id(field.name), .name(field.name), .type("file"), .fixed("accept", "image/jpeg,image/png,image/webp"),
          .when(problem != nil, .invalid), .when(problem != nil, .describedBy(field.name + "-problem")))
      }
      self.field(PictureForm.alternative(place), draft)
      label(.class("check")) {
        input(
          .type("checkbox"), .name(PictureForm.decorative(place)), .value("yes"),
          .when(draft.has(PictureForm.decorative(place)), .checked))
        span(.pictureDecorative)
      }
    }
  }
}
