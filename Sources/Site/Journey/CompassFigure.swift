internal import Community
internal import HTML

extension Writer {
  /// The compass: four axes from the middle outward, and the shape that the choices make on them. An axis without a
  /// choice has no point. The table below says the same.
  func compassFigure(_ compass: Compass) {
    figure(.class("compass")) {
      picture(label(of: compass), viewBox: "0 0 320 300") {
        for radius in [35, 70, 105] {
          circle(.class("compass-ring"), .fixed("cx", "160"), .fixed("cy", "150"), .number("r", radius)) {}
        }
        for axis in Compass.Axis.allCases {
          let end = axis.point(1)
          line(
            .class("compass-axis"), .fixed("x1", "160"), .fixed("y1", "150"), .number("x2", end.x), .number("y2", end.y)
          ) {}
          let place = axis.labelPlace
          svgText(
            .class("compass-name"), .number("x", place.x), .number("y", place.y), .fixed("text-anchor", place.anchor)
          ) { text(axis.name) }
        }
        shape(compass)
      }
      figcaption {
        details {
          summary(.compassTable)
          table {
            tbody {
              for axis in Compass.Axis.allCases {
                tr {
                  th(axis.name, .fixed("scope", "row"))
                  td(axis.reading(compass.position(axis)))
                }
              }
            }
          }
        }
      }
    }
  }

  private func shape(_ compass: Compass) {
    let points = Compass.Axis.allCases.compactMap { axis in compass.position(axis).map { axis.point(0.12 + 0.88 * $0) }
    }
    if points.count > 2 {
      polygon(.class("compass-shape"), .made("points", points.map { "\($0.x),\($0.y)" }.joined(separator: " "))) {}
    }
    for point in points {
      circle(.class("compass-point"), .number("cx", point.x), .number("cy", point.y), .fixed("r", "6")) {}
    }
  }

  private func label(of compass: Compass) -> String {
    let parts = Compass.Axis.allCases.map { axis in
      "\(axis.name[language]): \(axis.reading(compass.position(axis))[language])"
    }
    return Phrase.compassFigure(axes: parts.joined(separator: "; "))[language]
  }
}

extension Compass.Axis {
  /// The point at a share of the axis: width up, visibility right, formality down, level left.
  fileprivate func point(_ share: Double) -> (x: Int, y: Int) {
    let length = Int((105 * share).rounded())
    switch self {
    case .width: return (160, 150 - length)
    case .visibility: return (160 + length, 150)
    case .formality: return (160, 150 + length)
    case .level: return (160 - length, 150)
    }
  }

  fileprivate var labelPlace: (x: Int, y: Int, anchor: StaticString) {
    switch self {
    case .width: (160, 32, "middle")
    case .visibility: (318, 140, "end")
    case .formality: (160, 282, "middle")
    case .level: (2, 140, "start")
    }
  }

  var name: Phrase {
    switch self {
    case .width: .axisWidth
    case .visibility: .axisVisibility
    case .formality: .axisFormality
    case .level: .axisLevel
    }
  }

  /// Where the choices stand on the axis, in words.
  func reading(_ position: Double?) -> Phrase {
    guard let position else { return .axisOpen }
    let place = position < 0.34 ? 0 : position < 0.67 ? 1 : 2
    return switch self {
    case .width: [.axisWidthLow, .axisWidthMiddle, .axisWidthHigh][place]
    case .visibility: [.axisVisibilityLow, .axisVisibilityMiddle, .axisVisibilityHigh][place]
    case .formality: [.axisFormalityLow, .axisFormalityMiddle, .axisFormalityHigh][place]
    case .level: [.axisLevelLow, .axisLevelMiddle, .axisLevelHigh][place]
    }
  }
}
