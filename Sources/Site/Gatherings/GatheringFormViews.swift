internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The form for a gathering: a new one where there is none.
  func gatheringForm(_ gathering: Gathering?, _ place: GatheringPlace?, _ draft: Draft) {
    let title: Phrase = gathering == nil ? .gatheringNew : .gatheringEdit
    p(.class("eyebrow")) { a(.href(GatheringPaths.gatherings())) { text(.gatheringsTitle) } }
    h1(title)
    form(.post, .action(gathering.map { GatheringPaths.edit($0.id) } ?? GatheringPaths.new()), .class("narrow")) {
      problemSummary(draft)
      readers(.gatheringFormReaders)
      if let gathering {
        edition(gathering.edition, draft, standing: [(GatheringForms.title.label, gathering.title)])
      } else {
        drawn(draft)
      }
      field(GatheringForms.title, draft, initial: gathering?.title ?? "")
      field(GatheringForms.description, draft, initial: gathering?.description ?? "")
      field(GatheringForms.heldOn, draft, initial: gathering?.heldOn.text ?? "")
      field(GatheringForms.hour, draft, initial: gathering?.begins ?? "")
      field(GatheringForms.minutes, draft, initial: String(gathering?.minutes ?? 60))
      choice(GatheringForms.setting, draft, initial: gathering?.setting)
      field(GatheringForms.place, draft, initial: place?.place ?? "")
      field(GatheringForms.link, draft, initial: place?.link ?? "")
      tick(GatheringForms.placeForAll, .gatheringPlaceForAll, place?.isForAll == true, draft)
      choice(GatheringForms.audience, draft, initial: gathering?.audience ?? .members)
      field(GatheringForms.capacity, draft, initial: gathering?.capacity.map(String.init) ?? "")
      submit(.save)
    }
  }
}
