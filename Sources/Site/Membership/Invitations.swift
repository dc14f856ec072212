internal import Community
internal import HTML
internal import QRCode
internal import Secrets
internal import Web

enum InvitationPaths {
  static let all = Path<Nothing>("/invitations")
  static let one = Path<ID<Invitation>>("/invitations/:")
  static let poster = Path<ID<Invitation>>("/invitations/:/poster.pdf")
  static let withdrawal = Path<ID<Invitation>>("/invitations/:/withdrawal")
}

/// Inviting people: a link and a QR code for a number of people until a last day, to send or to put up.
enum InvitationPages {
  static let uses = Field(name: "uses", label: .inviteUses, hint: .inviteUsesHint, kind: .number)
  static let lastDay = Field(name: "last-day", label: .inviteLastDay, hint: .inviteLastDayHint, kind: .day)

  /// The hidden field that makes a form which is sent twice invite once.
  static let token = "token"

  static func routes(_ router: inout Router<Call>) {
    router.get(InvitationPaths.all, all)
    router.post(InvitationPaths.all, from: all, invite)
    router.get(InvitationPaths.one, one)
    router.get(InvitationPaths.poster, poster)
    router.post(InvitationPaths.withdrawal, from: one, withdraw)
  }

  private static func all(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    let (invitations, colleagues) = try member.read { (try member.invitations($0), try member.colleagues($0)) }
    return try call.page(.inviteTitle, member, place: .invitations) {
      $0.invitations(invitations, colleagues, suggested: call.community.today.adding(14), call.draft)
    }
  }

  private static func invite(_ member: Member, _ call: Call, _: Nothing) throws -> Response {
    var form = FormReader(call.draft)
    let today = call.community.today
    let uses = form.number(Self.uses, in: 1...Invitation.mostUses)
    let lastDay = form.day(Self.lastDay, in: today...today.adding(Invitation.mostDays), call.language)
    guard let uses, let lastDay else { throw form.problems }
    let once = ID<Invitation>(call.draft[Self.token] ?? "")
    let token = try member.write { try member.invite(uses: uses, lastDay: lastDay, token: once, $0) }
    return .seeOther(InvitationPaths.one(token))
  }

  private static func one(_ member: Member, _ call: Call, _ token: ID<Invitation>) throws -> Response {
    let invitation = try member.read { try member.invitation(token, $0) }
    let link = call.link(to: invitation, member)
    let code = try QRCode(link)
    return try call.page(.inviteOneTitle, member, scripts: ["copy.js"], place: .invitations) {
      $0.invitation(invitation, link: link, code)
    }
  }

  private static func poster(_ member: Member, _ call: Call, _ token: ID<Invitation>) throws -> Response {
    let invitation = try member.read { try member.invitation(token, $0) }
    let link = call.link(to: invitation, member)
    let writer = Writer(call.language)
    writer.poster(member.network, invitation, link: link, try QRCode(link))
    return call.pdf(writer.bytes, name: "poster.pdf")
  }

  private static func withdraw(_ member: Member, _ call: Call, _ token: ID<Invitation>) throws -> Response {
    try member.write { try member.withdraw(token, $0) }
    return .seeOther(InvitationPaths.all())
  }
}

extension Call {
  fileprivate func link(to invitation: Invitation, _ member: Member) -> String {
    origin + JoinPaths.invitation(Invitation.Address(network: member.network.id, token: invitation.token))
  }
}

extension Writer {
  fileprivate func invitations(_ all: [Invitation], _ colleagues: [Colleague], suggested: Day, _ draft: Draft) {
    h1(.inviteTitle)
    p(.inviteLead, .class("lead"))
    div(.class("two")) {
      div {
        form(.post, .action(InvitationPaths.all()), .class("narrow")) {
          problemSummary(draft)
          field(InvitationPages.uses, draft, initial: "1")
          field(InvitationPages.lastDay, draft, initial: suggested.text)
          input(.type("hidden"), .name(InvitationPages.token), .value(Secrets.hex(Secrets.randomBytes(16))))
          submit(.inviteSubmit)
        }
        h2(.inviteStanding)
        if all.isEmpty { p(.inviteNone) }
        ul(.class("rows")) {
          for invitation in all {
            li {
              a(.href(InvitationPaths.one(invitation.token))) {
                text(.inviteRow(day: invitation.lastDay.written(language), left: invitation.usesLeft))
              }
            }
          }
        }
      }
      aside(.class("side")) {
        section(.class("note"), .labelledBy("who")) {
          h2(.inviteWho, .id("who"), .class("h3"))
          ul { for colleague in colleagues { li(.autoDirection) { verbatim(colleague.name) } } }
        }
        section(.class("note pitfall")) { p(.invitePitfall) }
      }
    }
  }

  fileprivate func invitation(_ invitation: Invitation, link: String, _ code: QRCode) {
    h1(.inviteOneTitle)
    p(.class("lead")) { text(.inviteOneLead(day: invitation.lastDay.written(language), left: invitation.usesLeft)) }
    div(.class("invitation")) {
      qr(code)
      div {
        label(.inviteLink, .for("link"))
        input(.id("link"), .type("text"), .readOnly, .value(link), .class("link-field"))
        p(.class("actions")) {
          a(.class("btn"), .href(InvitationPaths.poster(invitation.token))) { text(.invitePoster) }
          button(.keyCopy, .type("button"), .class("btn quiet"), .hidden, .fixed("data-copy-from", "link"))
          span(.class("small"), .role("status"), .read("data-done", .keyCopied)) {}
        }
        p(.inviteTrace, .class("small"))
        form(.post, .action(InvitationPaths.withdrawal(invitation.token))) {
          button(.inviteWithdraw, .type("submit"), .class("link danger"))
        }
      }
    }
  }

  /// A QR code as a picture: always dark on light, so that any phone reads it.
  func qr(_ code: QRCode) {
    picture(Phrase.inviteCode[language], viewBox: code.viewBox, .class("qr")) {
      path(.fixed("fill", "#fff"), .made("d", "M-4 -4h\(code.size + 8)v\(code.size + 8)h-\(code.size + 8)z")) {}
      path(.fixed("fill", "#1d2733"), .made("d", code.svgPath())) {}
    }
  }
}
