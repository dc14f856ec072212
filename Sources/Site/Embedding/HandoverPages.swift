internal import Community
internal import HTML
internal import Web

/// The handover of each role, and the four weeks in which a lead goes.
enum HandoverPages {
  static func routes(_ router: inout Router<Call>) {
    router.get(HandoverPaths.handovers, handovers)
    router.get(HandoverPaths.handover, handover)
    router.get(HandoverPaths.pdf, pdf)
    router.get(HandoverPaths.fourWeeks, fourWeeks)
  }

  private static func handovers(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let files = try core.member.read { db in
      try core.member.coreRoles(db).filter { $0.setAsideOn == nil }.map { try core.handover(of: $0.role, db) }
    }
    return try call.page(.handoverTitle, core.member, place: .journey) { $0.handovers(files, call.house.handbook) }
  }

  private static func handover(_ core: CoreMember, _ call: Call, _ role: KeyRole) throws -> Response {
    let file = try core.member.read { try core.handover(of: role, $0) }
    return try call.page(.handoverOne, core.member, place: .journey) { $0.handover(file, call.house.handbook) }
  }

  private static func pdf(_ core: CoreMember, _ call: Call, _ role: KeyRole) throws -> Response {
    let file = try core.member.read { try core.handover(of: role, $0) }
    let writer = Writer(call.language)
    let title = Phrase.handoverName(role: role.title[call.language])[call.language]
    writer.embeddingSheet(title: title, kind: .handoverOne, core.member.network, call.community.today) {
      writer.h2(role.title)
      writer.handoverBody(file)
    }
    return call.pdf(writer.bytes, name: call.language == .nl ? "overdracht.pdf" : "handover.pdf")
  }

  private static func fourWeeks(_ core: CoreMember, _ call: Call, _: Nothing) throws -> Response {
    let weeks = try core.member.read { try core.fourWeeks($0) }
    return try call.page(.handoverOne, core.member, place: .journey) {
      $0.fourWeeks(weeks, today: call.community.today, call.house.handbook)
    }
  }
}

extension Writer {
  fileprivate func handovers(_ files: [Handover], _ handbook: Handbook) {
    work(.handoverTitle, .handoverLead, in: .embedding, pitfall: "P6.V3", handbook) {
      readers(.handoverReaders)
      ul(.class("rows")) {
        for file in files {
          li {
            h2(.class("h3")) { a(.href(HandoverPaths.handover(file.role.role))) { text(file.role.role.title) } }
            p(.class("small"), .autoDirection) {
              verbatim(file.holder?.name ?? Phrase.handoverToNobody[language])
              verbatim(" · ")
              if let page = file.page {
                text(.handoverWritten(day: page.madeOn.written(language)))
              } else {
                text(.handoverNoPage)
              }
            }
          }
        }
      }
      p { a(.class("btn quiet"), .href(HandoverPaths.fourWeeks())) { text(.handoverWeeksTitle) } }
    }
  }

  fileprivate func handover(_ file: Handover, _ handbook: Handbook) {
    let role = file.role.role
    work(role.title, role.purpose, in: .embedding, pitfall: "P6.V9", handbook) {
      readers(.handoverReaders)
      handoverBody(file)
      p { a(.href(EmbeddingPaths.text(.handover(role)))) { text(.embeddingWrite) } }
      p(.class("actions")) {
        a(.class("btn"), .href(HandoverPaths.pdf(role))) { text(.handoverPdf) }
        a(.class("btn quiet"), .href(HandoverPaths.handovers())) { text(.handoverTitle) }
      }
    }
  }

  /// What a handover says, on a page and on paper.
  func handoverBody(_ file: Handover) {
    dl(.class("pairs")) {
      handoverPerson(.handoverHolder, file.holder)
      handoverPerson(.handoverBackup, file.backup)
      handoverPerson(.handoverMonthCover, file.monthCover)
      if let day = file.role.termEndsOn {
        dt(.handoverTerm)
        dd { self.day(day) }
      }
    }
    h2(.handoverPage)
    if let page = file.page, !page.wording.isEmpty {
      p(.class("wording"), .autoDirection) { verbatim(page.wording) }
    } else {
      p(.handoverNoPage, .class("quiet-text"))
    }
    h2(.handoverTasks)
    if file.tasks.isEmpty { p(.handoverNoTasks, .class("quiet-text")) }
    handoverList(file.tasks) { task in
      (task.name(self.language), Phrase.handoverTaskMinutes(count: task.minutesAMonth)[self.language])
    }
    if !file.promises.isEmpty {
      h2(.handoverPromises)
      handoverList(file.promises) { promise in
        let due = Phrase.handoverPromiseDue(day: promise.dueOn.written(self.language), promiser: promise.promiser)
        return (promise.promise, due[self.language])
      }
    }
    if !file.advices.isEmpty {
      h2(.handoverAdvices)
      handoverList(file.advices) { advice in
        let day = advice.dueOn?.written(self.language) ?? ""
        return (advice.subject, Phrase.handoverAdviceDue(addressee: advice.addressee, day: day)[self.language])
      }
    }
    if !file.agreements.isEmpty {
      h2(.handoverAgreements)
      handoverList(file.agreements) { found in
        let version = Phrase.handoverVersion(day: found.madeOn.written(self.language), number: found.number)
        return (found.agreement.title[self.language], version[self.language])
      }
    }
    if !file.elements.isEmpty {
      h2(.handoverDocuments)
      handoverList(file.elements) { element in
        let place = element.location.isEmpty ? "" : " · " + element.location
        let document = element.document ?? Phrase.embeddingNoDocument[self.language]
        return (document + place, element.kind.title[self.language])
      }
    }
  }

  private func handoverPerson(_ term: Phrase, _ person: CoreColleague?) {
    dt(term)
    dd(.autoDirection) { verbatim(person?.name ?? Phrase.handoverToNobody[language]) }
  }

  private func handoverList<Item>(_ items: [Item], _ words: (Item) -> (what: String, detail: String)) {
    if !items.isEmpty {
      ul {
        for item in items {
          let (what, detail) = words(item)
          li(.autoDirection) {
            verbatim(what)
            span(.class("small")) { verbatim(" · " + detail) }
          }
        }
      }
    }
  }
}
