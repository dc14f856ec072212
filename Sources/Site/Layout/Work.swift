internal import Community
internal import HTML
internal import Web

/// The paths of the smaller works of phase 1, each a page with one form.
enum PreparationPaths {}

extension Writer {
  /// The frame of a work in a phase: a title, a lead, the work, and beside it what the handbook warns of.
  func work(
    _ title: Phrase, _ lead: Phrase, in phase: Phase = .preparation, pitfall key: String, _ handbook: Handbook,
    _ content: () -> Void
  ) {
    div(phase.colour) {
      p(.class("eyebrow")) {
        a(.href(JourneyPaths.phase(phase.rawValue))) { text(.phaseOf(number: phase.rawValue)) }
      }
      h1(title)
      p(lead, .class("lead"))
      div(.class("two")) {
        div(content: content)
        aside(.class("side")) { pitfall(key, handbook) }
      }
    }
  }

  /// A button that takes one entry off a list, with the entry in its name for who cannot see the list.
  func removal(_ path: String, _ name: String) {
    form(.post, .action(path), .class("row")) {
      button(.type("submit"), .class("link")) {
        text(.remove)
        span(.class("hidden-label"), .autoDirection) { verbatim(" " + name) }
      }
    }
  }
}
