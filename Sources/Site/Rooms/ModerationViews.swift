internal import Community
internal import HTML
internal import Web

extension Writer {
  func flaggedRow(_ post: Flagged) {
    li {
      flaggedPost(post)
      p { a(.class("btn quiet"), .href(ModerationPaths.post(post.address))) { text(.moderationOpen) } }
    }
  }

  /// A post that was pointed out, with why.
  func flaggedPost(_ post: Flagged) {
    for flag in post.flags {
      p(.class("strong")) { text(flag.kind == .worry ? .flagWorry : .flagRules) }
      p(.class("small")) { day(flag.flaggedOn) }
      if !flag.wording.isEmpty { p(.class("wording"), .autoDirection) { verbatim(flag.wording) } }
    }
    blockquote(.class("quoted"), .autoDirection) {
      p(.class("small")) {
        writerName(post.writer)
      }
      raw(post.html)
      pictures(post.pictures)
      if post.isHidden { p(.moderationIsHidden, .class("small")) }
    }
  }

  /// The way to go when somebody worries (domain.md, L35).
  func worryRoute() {
    section(.class("note"), .labelledBy("route")) {
      h2(.worryRoute, .id("route"))
      ol {
        for step: Phrase in [.worryDanger, .worryAnswer, .worryLimit, .worryIdentity, .worryLog, .worryAfter] {
          li(step)
        }
      }
      p(.worrySource, .class("small"))
    }
  }
}
