internal import Community
internal import HTML

extension Writer {
  /// The four blocks on paper, with lines to write on.
  func storyBlocksSheet() {
    sheet(title: Phrase.storyBuilder[language], style: Self.storyStyle) {
      storySheetHead(.storyBuilder, nil)
      main {
        p(.storyPaperLead)
        for block in StoryBlock.all {
          section(.class("block")) {
            h2(block.title)
            p(block.hint, .class("detail"))
            for _ in 0..<4 { div(.class("rule")) {} }
          }
        }
      }
    }
  }

  /// The empty boundaries card on paper, with lines to write on.
  func boundaryCardSheet() {
    sheet(title: Phrase.storyCardOwn[language], style: Self.storyStyle) {
      storySheetHead(.storyCardOwn, nil)
      main {
        p(.storyCardPaperLead)
        for line in BoundaryLine.all {
          section(.class("block")) {
            h2(line.title)
            if let hint = line.hint { p(hint, .class("detail")) }
            for _ in 0..<2 { div(.class("rule")) {} }
          }
        }
      }
    }
  }

  /// The pitch on paper, in both lengths.
  func pitchSheet(_ pitches: [Pitch.Length: Pitch], _ network: Network) {
    sheet(title: Phrase.storyPitch[language], style: Self.storyStyle) {
      storySheetHead(.storyPitch, network)
      main {
        for length in Pitch.Length.allCases {
          h2(length.title)
          if let pitch = pitches[length] {
            p(.autoDirection, .class("text spoken")) { verbatim(pitch.wording) }
          } else {
            p(.storyPitchNone)
          }
        }
      }
    }
  }

  /// The hard questions with their answers, on paper.
  func questionsSheet(_ questions: [ShownQuestion], _ network: Network) {
    sheet(title: Phrase.storyQuestions[language], style: Self.storyStyle) {
      storySheetHead(.storyQuestions, network)
      main {
        for question in questions {
          section(.class("kept-together")) {
            h2(.autoDirection) { verbatim(question.words(language)) }
            if question.answer.isEmpty {
              p(.storyQuestionOpen, .class("detail"))
            } else {
              p(.autoDirection, .class("text")) { verbatim(question.answer) }
            }
          }
        }
      }
    }
  }

  private func storySheetHead(_ title: Phrase, _ network: Network?) {
    header {
      div(.class("seal")) { paperRing(size: 64) }
      h1(title)
      if let network {
        p(.class("where"), .autoDirection) { verbatim("\(network.name) · \(network.organisation)") }
      }
    }
  }

  private static var storyStyle: StaticString {
    """
    @page { size: A4; margin: 17mm 22mm 16mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt "Noto Sans", sans-serif; color: #5a6675 } }
    header { border-bottom: 1px solid #d9d2c6; padding-bottom: 4mm; margin-bottom: 5mm; position: relative; min-height: 18mm }
    .seal { position: absolute; right: 0; top: 0 }
    h1 { font-size: 23pt; margin: 0 25mm 1mm 0; color: #6b4c8c }
    .where { margin: 0 25mm 0 0; color: #5a6675 }
    h2 { font-size: 13pt; margin: 6mm 0 1.5mm; break-after: avoid }
    p { margin: 0 0 1.5mm }
    .text { white-space: pre-line } .spoken { font: 13pt/1.65 "Noto Serif", "DejaVu Serif", serif }
    .detail { color: #5a6675 } .block, .kept-together { break-inside: avoid } .rule { border-bottom: 1px solid #b9b1a3; height: 8mm }
    """
  }
}
