internal import Archive
internal import Community
internal import Darkroom
internal import FoundationEssentials
internal import HTML
internal import Web

enum MePaths {
  static let me = Path<Nothing>("/me")
  static let name = Path<Nothing>("/me/name")
  static let sessions = Path<Nothing>("/me/sessions/end")
  static let departure = Path<Nothing>("/me/departure")
  static let export = Path<Nothing>("/network/export.zip")
}

/// For oneself: name, sessions, leaving; and the export of the network.
enum MePages {
  static let name = Field(name: "name", label: .meName, hint: .meNameHint, limit: Title.limit)
  static let sure = "sure"

  static func routes(_ router: inout Router<Call>) {
    router.get(MePaths.me, me)
    router.post(MePaths.name, from: me, rename)
    router.post(MePaths.sessions, from: me, signOutEverywhere)
    router.get(MePaths.departure, departure)
    router.post(MePaths.departure, from: departure, leave)
    router.get(MePaths.export, export)
  }

  private static func me(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try call.page(.meTitle, member, place: .me) { $0.me(member, call.draft) }
  }

  private static func rename(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    guard let name = form.title(Self.name) else { throw form.problems }
    do {
      try member.write { try member.rename(name, $0) }
    } catch Refusal.nameTaken {
      throw Problems(Self.name.name, Phrase.problemNameTaken)
    }
    return .seeOther(MePaths.me())
  }

  private static func signOutEverywhere(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    try member.signOutEverywhere()
    return call.gone(to: SignInPaths.form())
  }

  private static func departure(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let isLast = try member.read { try member.headcount($0) } == 1
    return try call.page(.leaveTitle, member, place: .me) { $0.departure(member, isLast: isLast, call.draft) }
  }

  private static func leave(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    do {
      try member.leave(endingNetwork: call.draft.contains(sure, "yes"))
    } catch Refusal.lastPerson {
      throw Problems(sure, Phrase.problemLastPerson)
    }
    return call.gone(to: FrontPaths.front())
  }

  private static func export(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (export, note, pictures) = try member.read {
      (try member.export($0), try member.startNote($0), try member.ownPictures($0))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let day = call.community.today
    var archive = Archive()
    archive.add(path: "network.json", bytes: Array(try encoder.encode(export)), day: (day.year, day.month, day.day))
    if let note {
      let text = StartNoteText.text(note)
      archive.add(path: "start-note.txt", bytes: Array(text.utf8), day: (day.year, day.month, day.day))
    }
    for picture in pictures {
      archive.add(path: picture.file, bytes: picture.photograph.bytes, day: (day.year, day.month, day.day))
    }
    return .file(try archive.zip(), type: "application/zip", name: "network.zip")
  }
}

extension Call {
  /// Goes elsewhere, signed out.
  fileprivate func gone(to path: String) -> Response {
    var response = Response.seeOther(path)
    response.headers += [Cookies.endSession(request), ("Clear-Site-Data", "\"cache\", \"storage\"")]
    return response
  }
}

extension Writer {
  fileprivate func me(_ member: Member, _ draft: Draft) {
    h1(.meTitle)
    p(.class("lead")) { text(.meLead(name: member.person.name)) }
    div(.class("stack")) {
      section(.labelledBy("rename")) {
        h2(.meNameTitle, .id("rename"))
        form(.post, .action(MePaths.name()), .class("narrow")) {
          problemSummary(draft)
          readers(.meNameReaders)
          field(MePages.name, draft, initial: member.person.name)
          submit(.meNameSubmit)
        }
      }
      section(.labelledBy("out")) {
        h2(.meOutTitle, .id("out"))
        p(.meOutText)
        form(.post, .action(SignInPaths.end()), .class("row")) { button(.meOut, .type("submit"), .class("btn quiet")) }
        form(.post, .action(MePaths.sessions()), .class("row")) {
          button(.meOutEverywhere, .type("submit"), .class("btn quiet"))
        }
      }
      section(.labelledBy("export")) {
        h2(.exportTitle, .id("export"))
        p(.exportText)
        p { a(.class("btn quiet"), .href(MePaths.export())) { text(.exportGet) } }
      }
      section(.labelledBy("leave")) {
        h2(.leaveTitle, .id("leave"))
        p(.leaveText)
        p { a(.class("danger"), .href(MePaths.departure())) { text(.leaveGo) } }
      }
    }
  }

  fileprivate func departure(_ member: Member, isLast: Bool, _ draft: Draft) {
    h1(.leaveTitle)
    p(isLast ? .leaveLastLead : .leaveLead, .class("lead"))
    form(.post, .action(MePaths.departure()), .class("narrow")) {
      problemSummary(draft)
      if isLast {
        p { a(.href(MePaths.export())) { text(.leaveExportFirst) } }
        label(.class("check"), .for(MePages.sure)) {
          input(.id(MePages.sure), .type("checkbox"), .name(MePages.sure), .value("yes"))
          text(.leaveEnd)
        }
      }
      p(.class("actions")) {
        button(isLast ? .leaveEndSubmit : .leaveSubmit, .type("submit"), .class("btn stop"))
        a(.class("btn quiet"), .href(MePaths.me())) { text(.leaveStay) }
      }
    }
  }
}
