import FoundationEssentials
import SQL
import Testing
import World

@testable import Community

@Suite("The export of a network")
struct ExportTests {
  /// A network in which everything was done that leaves something to export.
  func full(_ scene: Scene) throws -> Member {
    let amina = try scene.founds(.amina, scope: "Voor collega’s die \"het\" kennen.")
    let joost = try scene.joins(.joost, invitedBy: amina)
    _ = try scene.invites(amina, uses: 9)
    try joost.write { try joost.enter(minutesAWeek: 77, stopRule: try Prose("Na drie weken"), $0) }
    try amina.write { db in
      try amina.choose(.chosen([.meet, .advise]), in: .functions, db)
      try amina.choose(.unknown, in: .hours, db)
      try amina.note(lesson: try Prose("Niemand durft te vragen."), db)
      try amina.note(existing: try Title("Regenboog"), contact: try Title("Hun pagina"), db)
      try amina.agree(notUs: try Prose("Geen hulplijn."), db)
      try amina.startAlone(reviewOn: scene.time.today.adding(30), db)
      try amina.place(try Title("HR"), influence: 3, support: 1, approach: try Prose("Eerst luisteren."), db)
      try amina.asCoreMember(db).declareReady(.story, reason: try Prose("Wij durven al."), db)
      try amina.save([.purpose: .init(wording: "Wij", basis: "Basis")], language: "nl", upon: 0, db)
      try amina.save([.purpose: .init(wording: "Wij allen", basis: "Basis")], language: "nl", upon: 1, db)
      let (source, section) = (try #require(Idea.Source("F4")), try #require(HandbookNote.Section("P1.S4")))
      try amina.takeOver(source, as: .goal, draft: try Prose("Een goede workshop"), db)
      try amina.asCoreMember(db).write(try Prose("Zie het intranet"), beside: section, upon: 0, db)
    }
    try amina.write { try plan(amina.asCoreMember($0), today: scene.time.today, $0) }
    try scene.answers(scene.opensPoll(amina), people: 6)
    try workAsCoreGroup(amina, joost, scene.time.today)
    try doing(amina, today: scene.time.today)
    try stories(amina, today: scene.time.today)
    try embed(amina, today: scene.time.today)
    try meet(amina)
    try introduce(amina, joost, today: scene.time.today)
    try talk(amina, moderatedBy: joost)
    return try scene.again(amina)
  }

  /// Amina and Joost in a round of introductions; Amina avoids Joost, and said yes.
  private func introduce(_ amina: Member, _ joost: Member, today: Day) throws {
    let core = try amina.read { try amina.asCoreMember($0) }
    try amina.write { db in
      for kind in IntroductionLabel.Kind.allCases { try core.add(label: try Title("Woord \(kind)"), as: kind, db) }
      try core.set(introductionCalendar: (.twoWeeks, today.adding(33)), db)
      try amina.avoid(try Title("Joost"), db)
    }
    let labels = try amina.read { try amina.introductionLabels($0) }
    let wish = IntroductionWish(
      unit: labels.first { $0.kind == .unit }?.id, function: labels.first { $0.kind == .function }?.id,
      topics: Set(labels.filter { $0.kind == .topic }.map(\.id)), often: .fourth)
    for person in [amina, joost] { try person.write { try person.ask(wish, $0) } }
    try core.startIntroductions(round: 1, until: today.adding(28))
    try amina.write { try amina.answer(introduction: true, note: try Prose("Bel me."), $0) }
  }

  /// A plan of which a version has a remark, a decision, and promises.
  func plan(_ core: CoreMember, today: Day, _ db: Transaction) throws {
    try core.save(try Prose("Wij zijn er."), on: .mission, upon: 0, db)
    let (title, text) = (try Title("Rust"), try Prose("Stilte."))
    let lines: [NewPlanItem] = [
      .goal(title, change: text, indicator: try Prose("Een teken."), actor: try Title("P&O"), by: today, level: .group),
      .cost(try Title("Zaal"), euros: 1234),
    ]
    for line in lines { try core.save(line, as: core.member.community.newPlanItem(), upon: 0, db) }
    try core.note(.baseline, on: today, try Prose("In het voorjaar."), answers: 41, db)
    try core.save(try Prose("Dan met uren."), on: .money, upon: 0, db)
    try core.rate(.money, .fair, ofAnswer: 1, db)
    try core.putToMembers(version: try core.freeze(db), db)
    try core.share(version: 1, with: .hr, until: today.adding(30), as: core.member.community.newID(), db)
    try core.member.remark(try Prose("Mag er iets af?"), on: .goals, ofVersion: 1, db)
    let remark = try #require(try core.member.planRemarks(on: 1, db).first)
    try core.answer(remark.id, with: try Prose("Ja, de zaal."), upon: 0, db)
    try core.decide(.later, on: today, reason: try Prose("Eerst rust."), againOn: today.adding(60), db)
    for (number, outcome) in Commitment.Outcome.allCases.enumerated() {
      try core.note(promise: try Prose("Belofte \(number)"), by: try Title("Directie"), dueOn: today.adding(number), db)
      try core.close(try #require(try core.member.openCommitments(most: 1, db).first).id, as: outcome, db)
    }
  }

  /// Amina and Joost as the core group, with one of everything.
  private func workAsCoreGroup(_ amina: Member, _ joost: Member, _ today: Day) throws {
    let core = try amina.read { try amina.asCoreMember($0) }
    try amina.write { db in
      try core.compose(adding: [joost.person.id], db)
      try core.choose(CoreGroup.Rhythm(weeksBetween: 3, minutesLong: 45), db)
      try core.beginSmall(reviewOn: today.adding(90), db)
      try core.enter(unit: try Title("Burgerzaken"), db)
      try core.adopt([.room], db)
      let task = try core.member.coreTasks(db)[0]
      _ = try core.give(task.id, to: joost.person.id, upon: nil, db)
      for place in CoreRole.Place.allCases { _ = try core.put(joost.person.id, in: place, of: .lead, upon: nil, db) }
      _ = try core.end(.lead, on: today.adding(400), upon: nil, db)
      try core.setAside(.buddies, true, db)
      try core.save(try Prose("Samen uit."), language: "nl", of: .working, upon: 0, db)
      try core.accept(1, of: .working, db)
    }
    try core.answer(.amber)
  }

  /// One of everything of phase 5.
  private func doing(_ amina: Member, today: Day) throws {
    let core = try amina.read { try amina.asCoreMember($0) }
    let (theme, other) = (try Six.begin("Het formulier", core), try Six.begin("Stilte", core))
    let activity = try core.plan("Inloopuur", on: today)
    try core.lookBack(activity)
    let choices = RunSheet.Choices(
      kind: .open, setting: .onSite, isClosed: false, minutes: 60, aftercare: "Gastvrouw", language: "nl")
    try amina.write { db in
      try amina.drop(concern: try Prose("Heel eigen woorden"), db)
      try amina.recognise(theme, true, db)
      try db.run("UPDATE theme SET reached_on = \(today)")
      let advice = try core.draft(
        adviceOn: theme, question: try Prose("Vraag minder"), addressee: try Title("De baas"), db)
      try core.send(advice, on: today, answerBy: today.adding(42), db)
      try core.note(.refused, answer: try Prose("Geen geld"), on: today, to: advice, upon: 2, db)
      try core.tell(changed: try Prose("Niets"), of: advice, upon: 3, db)
      try amina.recognise(other, true, db)
      try amina.drop(concern: try Prose("Nog open"), db)
      try core.makeRunSheet(of: activity, choices, texts: { _ in [.opening: "Welkom"] }, db)
      try core.settle(.opening, of: activity, true, db)
      try core.help(activity, true, db)
      try core.note(.incidentsReviewed, on: today, db)
      try core.stateHoursKept(true, db)
      try core.check([.load: 3], couldUseHours: false, db)
      try core.note(.thanks, today, upon: nil, db)
      try core.mute(.coreSizeOff, grounds: try Prose("We werven in mei"), until: today.adding(9), upon: 0, db)
    }
  }

  /// One of everything that is said in rooms.
  private func talk(_ amina: Member, moderatedBy joost: Member) throws {
    let core = try amina.read { try amina.asCoreMember($0) }
    let (room, allies): (ID<Room>, ID<Room>) = (amina.community.newID(), amina.community.newID())
    let id: ID<Conversation> = amina.community.newID()
    func post(_ text: String, as name: NewPost.Name = .chosen) throws -> NewPost {
      NewPost(
        once: amina.community.newID(), wording: try Prose(text), contentNote: try Prose("Over slapen"), name: name,
        quoted: 1)
    }
    try amina.write { db in
      try core.open(room: room, name: try Title("De tafel"), purpose: try Prose("Om te praten"), kind: .open, db)
      try core.open(room: allies, name: try Title("De hoek"), purpose: try Prose("Stil"), kind: .allies, db)
      try amina.enter(allies, db)
      try amina.begin(id, in: room, title: try Title("Slaap"), try post("Hoe slaap jij, @Joost?"), db)
      let picture = NewPicture(World.drawing, alternative: try Prose("Een lege gang"))
      try amina.reply(try post("Slecht.", as: .once(try Title("Oude eik"))).showing([picture]), to: id, db)
      try amina.edit(
        Post.Address(id, 1), wording: try Prose("Slaap je, @Joost?"), contentNote: try Prose("Over dromen"), upon: 1, db
      )
      try amina.react(.thanks, true, to: Post.Address(id, 1), db)
      try amina.read(id, to: 1, db)
      try amina.follow(room: room, true, db)
      try amina.follow(id, true, db)
      try amina.keep(KeptPostTests.post("Nog niet af"), for: .conversation(id), upon: 0, db)
      let moderator = try joost.asModerator(db)
      for act in [ModerationAct.warn, .hide, .pauseSeven] {
        try amina.flag(Post.Address(id, 1), as: .worry, try Prose("Zou je kijken?"), db)
        try moderator.act(act, on: Post.Address(id, 1), grounds: try Prose("Rust in de kamer"), db)
      }
      try amina.flag(Post.Address(id, 2), as: .rules, try Prose("Zou je kijken?"), db)
      // As after hundreds of posts, and before those of long ago were read.
      try db.run("INSERT INTO post_word (room, stem, day, conversation, number) VALUES (7, 'zeil', 9, 8, 1)")
      try db.run("INSERT INTO post_unread (conversation, number) VALUES (\(id), 1)")
    }
  }

  /// A gathering with a registration, and a calendar.
  private func meet(_ amina: Member) throws {
    let core = try amina.read { try amina.asCoreMember($0) }
    let id: ID<Gathering> = amina.community.newID()
    try amina.write { db in
      try core.plan(.some(on: amina.today.adding(9), capacity: 7), as: id, db)
      try core.publish(id, db)
      try core.choose(calendarTitle: try Title("Bespreking"), db)
      try amina.renewFeed(.all, db)
      try amina.answer(.coming, to: id, as: .once(try Title("Rode wilg")), listed: true, db)
      try core.cancel(id, grounds: try Prose("De zaal is weg"), db)
    }
  }

  /// One of everything of phase 2.
  private func stories(_ amina: Member, today: Day) throws {
    let core = try amina.read { try amina.asCoreMember($0) }
    let id = try #require(ToldStoryTests.id)
    try amina.write { db in
      let story = try core.save(sharedStory: try Prose("Wij samen."), title: try Title("Ons"), upon: 0, db)
      try db.run("UPDATE shared_story SET members_on = \(today)")
      try core.openToEveryone(story, db)
      try amina.drop(fragment: try Prose("Heel eigen stukje"), db)
      for kind in KeptDraft.Kind.allCases {
        try amina.keep(draft: PhaseTwoTests().sealed(1), as: kind, upon: 0, db)
      }
      let card = try ToldStoryTests().card("Van mij", as: "Robin", unanswered: "Waarom", until: today.adding(99))
      try amina.begin(story: card, as: id, db)
      try amina.share(try Prose("Een klein stuk."), with: .members, of: id, upon: 0, db)
      try db.run("UPDATE told_story_ring SET opens_on = \(today)")
      try core.save(pitch: try Prose("Kort gezegd."), of: .one, upon: 0, db)
      try amina.rehearse(.one, true, db)
      try core.save(.given(.separate), question: try Prose(""), answer: try Prose("Omdat het helpt."), upon: 0, db)
      let own = try #require(HardQuestion.Key(String(repeating: "c", count: 32)))
      try core.save(own, question: try Prose("Mag dat?"), answer: try Prose("Zeker."), upon: 0, db)
    }
  }

  /// One of everything of phase 6.
  private func embed(_ amina: Member, today: Day) throws {
    try amina.write { db in
      let core = try amina.asCoreMember(db)
      let goal = try #require(try amina.plan(db).items(.goal).first?.id)
      try core.save(
        .places, document: try Title("Draaiboek"), location: try Prose("Op de schijf"), role: .safety,
        endsOn: today.adding(300), leansOnSponsor: true, leansOnMoney: false, isSetAside: true, upon: 0, db)
      try core.save(try Prose("Wij vonden elkaar."), on: .evaluation(round: 1, .culture), upon: 0, db)
      try core.save(try Prose("Het werd rustiger."), on: .factsheet(year: today.year, .changed), upon: 0, db)
      let change = EvaluationChangeText(try Prose("Vaker buiten"), for: .goals, goal: goal, by: today.adding(70))
      try core.decide(change: change, round: 1, db)
      try core.shareWithMembers(round: 1, on: today.adding(-9), db)
      try core.shareWithEmployer(round: 1, on: today.adding(-4), db)
      try amina.remark(try Prose("Ik miste de nacht."), onEvaluation: 1, db)
      let remark = try #require(try amina.evaluationRemarks(round: 1, db).first)
      try core.answer(evaluationRemark: remark.id, with: try Prose("Wij ook."), upon: 0, db)
      let later = EvaluationChangeText(try Prose("Later bedacht"), for: .work, goal: nil, by: today.adding(71))
      try core.decide(change: later, round: 1, db)
      try core.note(.mandate, on: today.adding(-40), try Prose("Advies over rust"), db)
      let answers = Dictionary(uniqueKeysWithValues: Direction.Question.allCases.map { ($0, Direction.Answer.partly) })
      try core.decide(.stop, answers: answers, from: today.adding(80), reason: try Prose("Het is klaar."), db)
      try core.tick(.members, on: today.adding(-2), db)
      try core.decide(.merge, answers: answers, from: today.adding(79), reason: try Prose("Samen sterker."), db)
      try core.save(try Prose("Naar het andere netwerk."), on: .merging(.documents), upon: 0, db)
      try core.tick(merging: .members, on: today.adding(-3), db)
      try core.decide(.adjust, answers: answers, from: today.adding(81), reason: try Prose("Toch anders."), db)
      try core.declareReady(.plan, reason: try Prose("Getekend."), db)
      try core.beginCycle(2, reopening: [.plan], db)
    }
  }

  func json(_ member: Member) throws -> String {
    let export = try member.read { try member.export($0) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(export), as: UTF8.self)
  }

  /// Columns that are no content: keys, their hashes, the copies by which names are compared, and invitations.
  static let notContent: Set<String> = [
    "network.id", "person.id", "person.folded_name", "person.sign_in_hash", "preparation.network",
    "initiator_hours.person",
    "existing_network.id", "conversation_held.id", "invitation.token", "invitation.uses", "invitation.uses_left",
    "invitation.last_day", "migration.name", "person.language", "network.language",
    "plan_item.id", "plan_item.revision", "plan_version.content", "plan_remark.id", "plan_remark.revision",
    "plan_decision.id", "commitment.id", "reading_link.token", "reading_link.reader", "reading_link.version",
    "reading_link.last_day",
    "core_member.person", "stakeholder.id", "needs_poll.id", "needs_question.poll", "needs_option.poll",
    "needs_ballot.mark",
    "needs_ballot.poll", "needs_option.answers", "needs_option.question", "needs_option.number",
    "needs_question.number",
    "idea.id",
    "core_group.network", "core_task.id", "core_task.person", "core_task.number", "core_role.holder",
    "core_role.backup", "core_role.month_cover", "agreement_acceptance.person", "energy_ballot.mark",
    // What the core group keeps among itself: the export is every member's.
    "core_unit.person", "core_unit.unit", "core_unit.folded_unit", "agreement_acceptance.number", "energy_ballot.month",
    "energy_month.month", "energy_month.answers", "energy_month.strained", "energy_month.shown",
    "energy_month.shown_strained",
  ]

  /// What only the core group or oneself may see, and so no member takes along; and how it is kept.
  static let notForMembers: Set<String> = [
    "embedding_element.leans_on_sponsor", "embedding_element.leans_on_money", "embedding_element.revision",
    "embedding_text.topic", "embedding_text.number", "embedding_text.made_on", "evaluation_change.id",
    "evaluation_change.goal", "evaluation_change.edition", "evaluation_remark.id", "evaluation_remark.edition",
    "direction_decision.number", "direction_answer.decision",
    "cycle_phase.phase",
    "concern.id", "concern.wording", "concern.dropped_on", "concern.theme", "concern.mark", "recognition.theme",
    "recognition.mark", "theme.id", "theme.reached_on", "theme.edition", "advice.id", "advice.theme", "advice.edition",
    "activity.id", "activity.helpers", "activity.edition", "activity_helper.activity", "activity_helper.person",
    "activity_review.activity", "activity_review.attendance", "activity_review.went_well", "activity_review.otherwise",
    "activity_review.kept", "activity_review.reviewed_on", "activity_review.edition", "run_sheet.activity",
    "run_sheet.kind", "run_sheet.setting", "run_sheet.closed", "run_sheet.minutes", "run_sheet.aftercare",
    "run_sheet.language", "run_sheet_part.activity", "run_sheet_part.edition", "run_sheet_part.settled_on",
    "execution_fact.fact", "execution_fact.happened_on", "hours_kept.person", "hours_kept.stated_on",
    "core_check.month", "core_check.answers", "core_check.shown", "core_check_count.month", "core_check_count.question",
    "core_check_count.step", "core_check_count.answers", "core_check_count.shown", "core_check_mark.mark",
    "hours_check.month", "hours_check.answers", "hours_check.unused", "hours_check.shown", "hours_check.shown_unused",
    "noted_day.subject", "noted_day.day", "activity.for_managers",
    "reading_link.extent", "reading_link.promiser", "signal_mute.signal", "signal_mute.grounds", "signal_mute.last_day",
    "signal_mute.edition",
    "story_fragment.id", "story_fragment.wording", "story_fragment.mark", "shared_story.id",
    "shared_story_version.story", "shared_story_version.number", "kept_draft.person", "kept_draft.revision",
    "kept_draft.sealed", "kept_card.person", "kept_card.revision", "kept_card.sealed", "told_story.id",
    "told_story.mark", "told_story.edition", "told_story_ring.story",
    "told_story_ring.version", "told_story_ring.consented_on", "told_story_ring.opens_on", "pitch_rehearsal.minutes",
    "pitch_rehearsal.mark", "hard_question.id", "hard_question.edition",
    "room.id", "room.folded_name", "room_member.room", "room_member.person", "room_member.accepted", "conversation.id",
    "conversation.room", "conversation.last_on", "conversation.posts", "conversation.closed_on",
    "conversation.pictures", "post.conversation",
    "post.author", "post.mark", "post.once", "post.html", "post.quoted", "post.edition", "post_version.conversation",
    "post_version.number", "post_version.edition", "post_reaction.conversation", "post_reaction.number",
    "post_reaction.reaction", "post_reaction.mark", "post_mention.person", "post_mention.conversation",
    "post_mention.number", "conversation_reading.conversation", "conversation_reading.mark",
    "conversation_reading.read_to", "conversation_reading.muted", "post_flag.conversation", "post_flag.number",
    "post_flag.kind", "post_flag.mark", "post_flag.wording", "post_flag.flagged_on", "post_hiding.conversation",
    "post_hiding.number", "post_hiding.grounds", "post_warning.conversation", "post_warning.number",
    // Where it is, is told to who comes; who comes, to nobody.
    "gathering.id", "gathering.place", "gathering.link", "gathering.place_for_all", "gathering.published_on",
    "gathering.revised_on", "gathering.waited", "gathering.edition", "gathering_registration.gathering",
    "gathering_registration.mark", "gathering_registration.waiting", "gathering_registration.person",
    "gathering_registration.listed", "gathering_registration.feed_mark", "calendar_feed.mark", "calendar_feed.seed",
    "calendar_feed.token_hash", "calendar_feed.uid_key", "calendar_feed.extent", "calendar_title.which",
    "introduction_label.id", "introduction_label.folded_name", "introduction_wish.mark", "introduction_wish.box_key",
    "introduction_wish.unit", "introduction_wish.function", "introduction_wish.due", "introduction_wish.other_unit",
    "introduction_wish.other_function", "introduction_wish.paused", "introduction_topic.mark",
    "introduction_topic.topic", "introduction_avoidance.mark", "introduction_avoidance.sealed",
    "introduction_round.number", "introduction_round.started_on", "introduction_round.ends_on",
    "introduction_round.people", "introduction_round.reached", "introduction_round.introduced",
    "introduction_round.met", "introduction_round.forgotten_on", "introduction_party.id", "introduction_party.round",
    "introduction_party.people", "introduction_party.other_unit", "introduction_party.other_function",
    "introduction_party.answers", "introduction_shared.party", "introduction_shared.topic", "introduction_member.mark",
    "introduction_member.party", "introduction_member.box_key", "introduction_member.answer",
    "introduction_member.met", "introduction_message.party", "introduction_message.writer",
    "introduction_message.reader", "introduction_message.sealed", "introduction_past.one", "introduction_past.other",
    "introduction_past.until_on",
    "post_picture.conversation", "post_picture.number",
    "post_picture.place",
    // The name of its file holds the one, and the file itself the other.
    "post_picture.id", "picture_content.picture", "picture_content.content",
    "post_warning.wording", "moderation_deed.id",
    "post_word.room", "post_word.stem", "post_word.day", "post_word.conversation", "post_word.number",
    "post_unsorted.conversation", "post_unsorted.number", "post_unsorted.posted_on", "post_unsorted.stems",
    "post_unread.conversation", "post_unread.number", "kept_post.mark", "kept_post.shelf", "kept_post.sealed",
    "post_pause.conversation", "post_pause.number", "post_pause.author", "post_pause.mark", "post_pause.last_day",
    "post_pause.grounds", "moderation_look.conversation", "moderation_look.number", "moderation_look.subject",
    "moderation_look.mark", "moderation_look.grounds",
    "room_following.mark", "room_following.room", "conversation_following.mark", "conversation_following.conversation",
  ]

  @Test(arguments: Engine.all)
  func `It holds everything that the network wrote`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try full(scene)
      let json = try json(amina)
      let dump = try Dump(amina.database)
      #expect(dump.values.count == (try amina.database.tables().values.map(\.count).reduce(0, +)))
      for (column, values) in dump.values where !Self.notContent.union(Self.notForMembers).contains(column) {
        for value in values where value != "NULL" {
          let written = value.replacing("\"", with: "\\\"")
          #expect(json.contains("\"\(written)\"") || json.contains(":\(written)"), "\(column): \(value)")
        }
      }
    }
  }

  @Test(arguments: Engine.all)
  func `It holds no key, no hash, no token and no invitation`(_ engine: Engine) throws {
    try engine.scene { scene in
      let amina = try full(scene)
      let json = try json(amina)
      #expect(!json.contains("We werven in mei"), "what rests is for the core group")
      let dump = try Dump(amina.database)
      for column in Self.notContent
      where !["network.language", "person.language", "person.folded_name"].contains(column) {
        for value in dump.values[column, default: []] where value.utf8.count > 4 {
          if !["invitation.last_day", "reading_link.last_day", "energy_month.month", "energy_ballot.month"].contains(
            column)
          {
            #expect(!json.contains(value), "\(column)")
          }
        }
      }
      #expect(json.contains("Nog niet af") && json.contains(#""followed":["De tafel","Slaap"]"#))
      for word in ["hash", "token", "secret", "invitation", "folded", "sign"] { #expect(!json.contains("\"\(word)")) }
    }
  }

  @Test(arguments: Engine.all)
  func `A network that was just founded has an export as well`(_ engine: Engine) throws {
    try engine.scene { scene in
      let json = try json(scene.founds(.amina))
      #expect(json.contains(#""handbookNotes":[],"ideas":[],"introductions":{"avoided":[],"labels":[]},"network":{"#))
      #expect(json.contains(#""network":{"name":"Open Hoofd""#))
      #expect(
        json.hasPrefix(
          #"{"calledReady":[],"conversations":{"followed":[],"keptPosts":[],"moderation":[],"ownPosts":[],"rooms":[]},"coreGroup":{"agreements":[]"#
        )
      )
      #expect(json.contains(#""format":"kring-export-1""#))
      #expect(json.contains(#""startNote":[]"#))
    }
  }
}
