internal import Community
internal import HTML
internal import Web

extension Writer {
  func storyBuilder(_ kept: KeptDraft?, _ handbook: Handbook) {
    work(.storyBuilder, .storyBuilderLead, in: .story, pitfall: "P2.V8", handbook) {
      div(.class("note"), .fixed("data-without-story", "")) {
        p(.storyNoScript)
        p(.class("actions")) {
          a(.class("btn quiet"), .href(StoryPaths.paper())) { text(.storyPaper) }
          a(.href(StoryPaths.told())) { text(.storyToShare) }
        }
      }
      storyWorkshop(kept)
      if kept != nil { keptRemoval(.storyKept, path: StoryPaths.draftRemoval()) }
      p(.class("actions small")) {
        a(.href(StoryPaths.paper())) { text(.storyPaper) }
        a(.href(StoryPaths.card())) { text(.storyCardOwn) }
        a(.href(StoryPaths.told())) { text(.storyToShare) }
      }
    }
  }

  /// Everything that needs the script, hidden without it. The script has no words of its own.
  private func storyWorkshop(_ kept: KeptDraft?) {
    div(
      .hidden, .fixed("data-story", ""), .read("data-ring-for", .storyRingFor), .read("data-ring-self", .storyRingSelf),
      .read("data-ring-core", .storyRingCore), .read("data-ring-members", .storyRingMembers),
      .read("data-ring-everyone", .storyRingEveryone), .read("data-ring-outside", .storyRingOutside),
      .read("data-why-date", .storyWhyDate), .read("data-why-place", .storyWhyPlace),
      .read("data-why-job", .storyWhyJob), .read("data-why-name", .storyWhyName),
      .read("data-why-health", .storyWhyHealth)
    ) {
      readers(.storyBuilderReaders)
      for block in StoryBlock.all {
        div(.class("field")) {
          label(block.title, .for("story-" + block.name))
          p(block.hint, .class("hint"), .id("story-\(block.name)-hint"))
          textarea(
            .id("story-" + block.name), .number("rows", 3), .autocomplete("off"),
            .describedBy("story-\(block.name)-hint"), .autoDirection
          ) {}
        }
      }
      h2(.storyRings)
      p(.storyRingsNone, .class("small"), .fixed("data-no-sentences", ""))
      ol(.class("rows story-rings"), .fixed("data-sentences", "")) {}
      storyPreviews()
      h2(.storyCheck)
      p(.storyCheckLead, .class("small"))
      div(.fixed("aria-live", "polite")) {
        p(.storyCheckNone, .class("note"), .fixed("data-no-hits", ""))
        ul(.fixed("data-hits", "")) {}
      }
      storyFiveQuestions()
      keeping(kept, path: StoryPaths.draft())
    }
  }

  private func storyPreviews() {
    h2(.storyPreview)
    p(.storyPreviewLead, .class("small"))
    let rings: [(String, Phrase)] = [
      ("core", .storyPreviewCore), ("members", .storyPreviewMembers), ("everyone", .storyPreviewEveryone),
      ("outside", .storyPreviewOutside),
    ]
    for (ring, title) in rings {
      div(.class("field")) {
        label(title, .for("preview-" + ring))
        textarea(
          .id("preview-" + ring), .number("rows", 2), .readOnly, .read("placeholder", .storyPreviewNone), .autoDirection
        ) {}
        p(.class("small")) {
          button(.type("button"), .class("link"), .hidden, .made("data-copy-from", "preview-" + ring)) {
            text(.storyCopy)
            span(.class("hidden-label")) {
              verbatim(" ")
              text(title)
            }
          }
          span(.role("status"), .read("data-done", .storyCopied)) {}
        }
      }
    }
  }

  private func storyFiveQuestions() {
    fieldset(.class("choice")) {
      legend(.storyFive)
      p(.storyFiveLead, .class("small"))
      for question in [Phrase.storyFive1, .storyFive2, .storyFive3, .storyFive4, .storyFive5] {
        label(.class("check")) {
          input(.type("checkbox"))
          text(question)
        }
      }
    }
  }
}
