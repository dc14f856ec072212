internal import Community
internal import HTML
internal import Web

/// Whether somebody can still come in after the start.
enum RunSheetDoor: String, Sendable, CaseIterable {
  case open, closed

  var phrase: Phrase { self == .open ? .sheetDoorOpen : .sheetDoorClosed }
}

/// “Draaiboek veilige bijeenkomst”: choices make a run sheet, which is then the network’s own.
enum RunSheetPages {
  static let kind = Choice<RunSheet.Kind>("kind", .sheetKind) { $0.phrase }
  static let setting = Choice<RunSheet.Setting>("setting", .sheetSetting) { $0.phrase }
  static let door = Choice<RunSheetDoor>("door", .sheetDoor) { $0.phrase }
  static let length = Field(name: "minutes", label: .sheetLength, kind: .number)
  static let aftercare = Field(
    name: "aftercare", label: .sheetAftercareWho, hint: .sheetAftercareHint, limit: Title.limit)
  static let wording = Field(
    name: "wording", label: .sheetWording, hint: .sheetWordingHint, kind: .lines(8), limit: Prose.limit)
  static let other = "other"

  static func routes(_ router: inout Router<Call>) {
    router.get(RunSheetPaths.sheet, sheet)
    router.get(RunSheetPaths.pdf, pdf)
    router.get(RunSheetPaths.choices, choices)
    router.post(RunSheetPaths.choices, from: choices, make)
    router.post(RunSheetPaths.copy, from: choices, copy)
    router.get(RunSheetPaths.part, part)
    router.post(RunSheetPaths.part, from: part, write)
    router.post(RunSheetPaths.settlement, from: part, settle)
  }

  private static func read(_ member: Member, _ id: ID<Activity>) throws -> (Activity, RunSheet) {
    let (activity, sheet) = try member.read { (try member.activity(id, $0), try member.runSheet(of: id, $0)) }
    guard let sheet else { throw Refusal.notFound }
    return (activity, sheet)
  }

  private static func sheet(_ member: Member, _ call: Call, _ id: ID<Activity>) throws -> Response {
    let (activity, sheet) = try read(member, id)
    let isCore = try member.read { try member.isCore($0) }
    return try call.page(.sheetTitle, member, place: .journey) {
      $0.runSheet(sheet, of: activity, isCore: isCore, card: call.house.help)
    }
  }

  private static func pdf(_ member: Member, _ call: Call, _ id: ID<Activity>) throws -> Response {
    let (activity, sheet) = try read(member, id)
    let writer = Writer(Language(rawValue: sheet.choices.language) ?? .nl)
    writer.runSheetPaper(sheet, of: activity, card: call.house.help)
    return call.pdf(writer.bytes, name: writer.language == .nl ? "draaiboek.pdf" : "run-sheet.pdf")
  }

  private static func choices(_ core: CoreMember, _ call: Call, _ id: ID<Activity>) throws -> Response {
    let (activity, sheet, others) = try core.member.read { db in
      (
        try core.member.activity(id, db), try core.member.runSheet(of: id, db),
        try core.activitiesWithRunSheet(butNot: id, db)
      )
    }
    return try call.page(.sheetChoices, core.member, place: .journey) {
      $0.runSheetChoices(activity, sheet, others, call.draft, call.house.handbook)
    }
  }

  private static func make(_ core: CoreMember, _ call: Call, _ id: ID<Activity>) throws -> Response {
    var form = FormReader(call.draft)
    let (kind, setting, door) = (form.choice(kind), form.choice(setting), form.choice(door))
    let minutes = form.number(length, in: RunSheet.lengths)
    let aftercare = form.isBlank(aftercare) ? "" : form.title(aftercare)?.text
    guard let kind, let setting, let door, let minutes, let aftercare else { throw form.problems }
    let choices = RunSheet.Choices(
      kind: kind, setting: setting, isClosed: door == .closed, minutes: minutes, aftercare: aftercare,
      language: call.language.code)
    try core.member.write { try core.makeRunSheet(of: id, choices, texts: RunSheetText.texts, $0) }
    return .seeOther(RunSheetPaths.sheet(id))
  }

  private static func copy(_ core: CoreMember, _ call: Call, _ id: ID<Activity>) throws -> Response {
    guard let other = ID<Activity>(call.draft[other] ?? "") else { throw Refusal.notFound }
    try core.member.write { try core.copyRunSheet(from: other, to: id, $0) }
    return .seeOther(RunSheetPaths.sheet(id))
  }

  private static func part(_ core: CoreMember, _ call: Call, _ place: RunSheetPlace) throws -> Response {
    let (activity, sheet) = try read(core.member, place.activity)
    guard let passage = sheet.passages[place.part] else { throw Refusal.notFound }
    return try call.page(place.part.title, core.member, place: .journey) {
      $0.runSheetPart(place, passage, of: activity, call.draft)
    }
  }

  private static func write(_ core: CoreMember, _ call: Call, _ place: RunSheetPlace) throws -> Response {
    var form = FormReader(call.draft)
    guard let wording = form.neededProse(wording) else { throw form.problems }
    let edition = try form.edition()
    try saving(Self.wording) {
      try core.member.write { try core.write(wording, in: place.part, of: place.activity, upon: edition, $0) }
    }
    return .seeOther(RunSheetPaths.sheet(place.activity) + "#" + place.part.rawValue)
  }

  private static func settle(_ core: CoreMember, _ call: Call, _ place: RunSheetPlace) throws -> Response {
    guard let settled = ["yes": true, "no": false][call.draft["settled"] ?? ""] else { throw Refusal.notFound }
    try core.member.write { try core.settle(place.part, of: place.activity, settled, $0) }
    return .seeOther(RunSheetPaths.sheet(place.activity) + "#" + place.part.rawValue)
  }
}
