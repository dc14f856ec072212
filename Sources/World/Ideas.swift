internal import Community

extension World {
  /// Open Hoofd took two examples of the gallery over, one of them in its own words, and has a note in the handbook.
  static func gatherIdeas(_ amina: Member, _ joost: Member) throws {
    guard try amina.read({ try amina.ideas($0) }).isEmpty else { return }
    guard let workshop = Idea.Source("F4"), let workingGroup = Idea.Source("F1"),
      let steps = HandbookNote.Section("P1.S4")
    else { return }
    try amina.write { db in
      try amina.takeOver(
        workshop, as: .activity,
        draft: try Prose("Wij maken één goede workshop die ook andere afdelingen kunnen gebruiken."), db)
      try amina.asCoreMember(db).write(
        try Prose("Het charter is hier getekend in 2024. Zie het intranet, onder ‘Iedereen doet mee’."), beside: steps,
        upon: 0, db)
    }
    try joost.write { db in
      try joost.takeOver(
        workingGroup, as: .goal,
        draft: try Prose("Wij laten in aantallen zien dat het hier speelt, zonder een lijst met namen."), db)
      if let idea = try joost.idea(from: workingGroup, db) {
        try joost.edit(
          idea.id, wording: try Prose("Aan het eind van het jaar weet de directie in aantallen wat hier speelt."),
          kind: .goal, upon: idea.version, db)
      }
    }
  }
}
