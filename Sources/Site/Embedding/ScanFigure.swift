internal import Community
internal import HTML
internal import Web

extension Writer {
  /// The scan as a picture: an element a row, a loss a column; what falls is a square on its point, what stands a circle.
  func scanFigure(_ scan: EmbeddingScan) {
    func count(_ loss: EmbeddingScan.Loss) -> String { String(scan.falling(without: loss)) }
    let label = Phrase.embeddingFigure(lead: count(.lead), money: count(.money), sponsor: count(.sponsor))[language]
    figure(.class("scan")) {
      picture(label, viewBox: "0 0 440 260") {
        for (column, loss) in EmbeddingScan.Loss.allCases.enumerated() {
          svgText(
            .class("compass-name"), .number("x", 203 + column * 92), .fixed("y", "18"), .fixed("text-anchor", "middle")
          ) {
            text(loss.title)
          }
        }
        for (row, element) in scan.elements.enumerated() {
          let y = 28 + row * 38
          svgText(.class("compass-name"), .fixed("x", "2"), .number("y", y + 22)) { text(element.kind.title) }
          for (column, loss) in EmbeddingScan.Loss.allCases.enumerated() {
            let x = 160 + column * 92
            path(.class("cell"), .made("d", "M\(x) \(y)h87v33h-87z")) {}
            scanMark(scan.verdict(on: element, without: loss), x: x + 43, y: y + 16)
          }
        }
      }
      figcaption {
        ul(.class("legend")) {
          scanKey(.stands, .embeddingStands)
          scanKey(.falls(.ended), .embeddingFalls)
          scanKey(.leftOut, .embeddingLeftOut)
        }
        details(.class("fold")) {
          summary(.embeddingTable)
          scanTable(scan)
        }
      }
    }
  }

  private func scanKey(_ verdict: EmbeddingScan.Verdict, _ phrase: Phrase) {
    li {
      svg(.class("key"), .fixed("viewBox", "-4 -4 28 28"), .ariaHidden) { scanMark(verdict, x: 10, y: 10) }
      text(phrase)
    }
  }

  private func scanMark(_ verdict: EmbeddingScan.Verdict, x: Int, y: Int) {
    switch verdict {
    case .stands: circle(.class("scan-stands"), .number("cx", x), .number("cy", y), .fixed("r", "8")) {}
    case .falls: path(.class("scan-falls"), .made("d", "M\(x) \(y - 11)l11 11l-11 11l-11 -11z")) {}
    case .leftOut: path(.class("scan-out"), .made("d", "M\(x - 8) \(y - 1)h16v3h-16z")) {}
    }
  }

  private func scanTable(_ scan: EmbeddingScan) {
    table {
      caption(.embeddingPictureTitle, .class("hidden-label"))
      thead {
        tr {
          th(.embeddingElement, .fixed("scope", "col"))
          for loss in EmbeddingScan.Loss.allCases { th(loss.title, .fixed("scope", "col")) }
        }
      }
      tbody {
        for element in scan.elements {
          tr {
            th(element.kind.title, .fixed("scope", "row"), .class("plain-head"))
            for loss in EmbeddingScan.Loss.allCases {
              td {
                switch scan.verdict(on: element, without: loss) {
                case .stands: text(.embeddingStands)
                case .leftOut: text(.embeddingLeftOut)
                case .falls(let cause):
                  strong(.embeddingFalls)
                  verbatim(": ")
                  text(cause.phrase)
                }
              }
            }
          }
        }
      }
    }
  }
}
