internal import SQL

/// The core group in the export: what every member may read. Units, loads and the energy check stay with the core group.
struct ExportedCoreGroup: Encodable, Sendable {
  struct Task: Encodable {
    let standard: String?
    let wording, role: String
    let minutesAMonth, weight: Int
    let person: String?
  }
  struct Role: Encodable {
    let role: String
    let holder, backup, monthCover, termEndsOn, setAsideOn: String?
  }
  struct Version: Encodable {
    let agreement: String
    let number: Int
    let madeOn, language, wording: String
  }

  let people: [String]
  let smallReviewOn: String?
  let weeksBetween, minutesLong: Int?
  let tasks: [Task]
  let roles: [Role]
  let agreements: [Version]
}

extension Member {
  func exportCoreGroup(_ db: Snapshot) throws -> ExportedCoreGroup {
    let group = try coreGroup(db)
    return ExportedCoreGroup(
      people: group.people.map(\.name), smallReviewOn: group.smallReviewOn?.text,
      weeksBetween: group.rhythm?.weeksBetween, minutesLong: group.rhythm?.minutesLong,
      tasks: try coreTasks(db).map {
        ExportedCoreGroup.Task(
          standard: $0.standard?.rawValue, wording: $0.wording, role: $0.role.rawValue,
          minutesAMonth: $0.minutesAMonth, weight: $0.weight, person: group[$0.person]?.name)
      },
      roles: try coreRoles(db).map {
        ExportedCoreGroup.Role(
          role: $0.role.rawValue, holder: group[$0.holder]?.name, backup: group[$0.backup]?.name,
          monthCover: group[$0.monthCover]?.name, termEndsOn: $0.termEndsOn?.text, setAsideOn: $0.setAsideOn?.text)
      },
      agreements: try Agreement.allCases.flatMap { agreement in
        try versions(of: agreement, db).reversed().map { version in
          let text = try self.version(version.number, of: agreement, db)
          return ExportedCoreGroup.Version(
            agreement: agreement.rawValue, number: text.number, madeOn: text.madeOn.text, language: text.language,
            wording: text.wording)
        }
      })
  }
}
