extension Signal {
  /// How many must have come to each of three activities in a row: below, chance tells more than a trend.
  static let leastAttendance = 5

  /// S18: of three activities of one function in a row, so many hundredths fewer came to the last than to the first.
  /// Found: who came to the last; beside: to the first. Of several functions the one that fell most.
  static let quietDecline = Signal(.reach, "P6.V1", limit: 40, restsInHolidays: true) { facts, limit in
    let falls = facts.attendance.values.filter { came in
      came.count == 3 && came.allSatisfy { $0 >= leastAttendance } && (came[0] - came[2]) * 100 >= limit * came[0]
    }
    let most = falls.min { ($0[2] * $1[0], $0[0]) < ($1[2] * $0[0], $1[0]) }
    return most.map { Sum($0[2], beside: $0[0]) }
  }
}
