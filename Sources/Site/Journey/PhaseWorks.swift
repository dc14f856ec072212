internal import Community
internal import HTML
internal import Web

/// Something to do in a phase, with the page where it is done.
struct PhaseWork: Sendable {
  let path: String
  let title: Phrase
  let short: Phrase
}

extension Phase {
  /// What there is to do in a phase. Each feature adds its own here.
  var works: [PhaseWork] {
    switch self {
    case .preparation:
      [
        PhaseWork(path: CompassPaths.compass(), title: .compassTitle, short: .compassShort),
        PhaseWork(path: PreparationPaths.scope(), title: .scopeTitle, short: .scopeShort),
        PhaseWork(path: PreparationPaths.conversations(), title: .conversationsTitle, short: .conversationsShort),
        PhaseWork(path: NeedsPollPaths.polls(), title: .pollsTitle, short: .pollsShort),
        PhaseWork(path: StakeholderPaths.map(), title: .stakeholderTitle, short: .stakeholderShort),
        PhaseWork(path: PreparationPaths.existing(), title: .existingTitle, short: .existingShort),
        PhaseWork(path: PreparationPaths.hours(), title: .hoursTitle, short: .hoursShort),
        PhaseWork(path: PreparationPaths.notUs(), title: .notUsTitle, short: .notUsShort),
        PhaseWork(path: PreparationPaths.soloStart(), title: .soloTitle, short: .soloShort),
        PhaseWork(path: StartNotePaths.note(), title: .noteTitle, short: .noteShort),
      ]
    case .plan:
      [
        PhaseWork(path: PlanPaths.plan(), title: .planTitle, short: .planShort),
        PhaseWork(path: PlanPaths.facts(), title: .planFacts, short: .planFactsShort),
        PhaseWork(path: CommitmentPaths.register(), title: .commitmentTitle, short: .commitmentShort),
        PhaseWork(path: PlanPaths.calendar(), title: .planCalendar, short: .planCalendarShort),
        PhaseWork(path: PlanPaths.remarks(), title: .planRemarks, short: .planRemarksShort),
        PhaseWork(path: PlanPaths.reading(.sponsor), title: .planReadings, short: .planReadingsShort),
        PhaseWork(path: ReadingLinkPaths.all(), title: .shareTitle, short: .shareShort),
        PhaseWork(path: PlanPaths.objections(), title: .planObjections, short: .planObjectionsShort),
        PhaseWork(path: PlanPaths.decisions(), title: .planDecisions, short: .planDecisionsShort),
        PhaseWork(path: IdeaPaths.all(), title: .ideasTitle, short: .ideasShort),
      ]
    case .embedding:
      [
        PhaseWork(path: EmbeddingPaths.scan(), title: .embeddingTitle, short: .embeddingShort),
        PhaseWork(path: HandoverPaths.handovers(), title: .handoverTitle, short: .handoverShort),
        PhaseWork(path: HandoverPaths.fourWeeks(), title: .handoverWeeksTitle, short: .handoverWeeksShort),
        PhaseWork(path: EvaluationPaths.evaluation(), title: .evaluationTitle, short: .evaluationShort),
        PhaseWork(path: FactsheetPaths.current(), title: .factsheetTitle, short: .factsheetShort),
        PhaseWork(path: EmbeddingPaths.facts(), title: .embeddingFacts, short: .embeddingFactsShort),
        PhaseWork(path: DirectionPaths.direction(), title: .directionTitle, short: .directionShort),
        PhaseWork(path: GalleryPaths.gallery(), title: .galleryTitle, short: .galleryShort),
      ]
    case .coreGroup:
      [
        PhaseWork(path: CoreGroupPaths.group(), title: .coreTitle, short: .coreShort),
        PhaseWork(path: CoreGroupPaths.tasks(), title: .coreTasks, short: .coreTasksShort),
        PhaseWork(path: CoreGroupPaths.roles(), title: .coreRoles, short: .coreRolesShort),
        PhaseWork(path: CoreGroupPaths.agreements(), title: .coreAgreements, short: .coreAgreementsShort),
        PhaseWork(path: CoreGroupPaths.energy(), title: .coreEnergy, short: .coreEnergyShort),
        PhaseWork(path: PreparationPaths.hours(), title: .hoursTitle, short: .hoursShort),
      ]
    case .execution:
      [
        PhaseWork(path: ConcernPaths.concerns(), title: .concernTitle, short: .concernShort),
        PhaseWork(path: AdvicePaths.register(), title: .adviceTitle, short: .adviceShort),
        PhaseWork(path: ActivityPaths.activities(), title: .activityTitle, short: .activityShort),
        PhaseWork(path: CoreCheckPaths.check(), title: .checkTitle, short: .checkShort),
        PhaseWork(path: FactPaths.facts(), title: .factTitle, short: .factShort),
        PhaseWork(path: HealthPaths.health(), title: .healthTitle, short: .healthShort),
      ]
    case .story:
      [
        PhaseWork(path: StoryPaths.builder(), title: .storyBuilder, short: .storyBuilderShort),
        PhaseWork(path: StoryPaths.card(), title: .storyCardOwn, short: .storyCardOwnShort),
        PhaseWork(path: StoryPaths.together(), title: .storyTogether, short: .storyTogetherShort),
        PhaseWork(path: StoryPaths.told(), title: .storyTold, short: .storyToldShort),
        PhaseWork(path: StoryPaths.pitch(), title: .storyPitch, short: .storyPitchShort),
        PhaseWork(path: StoryPaths.questions(), title: .storyQuestions, short: .storyQuestionsShort),
      ]
    }
  }
}

extension Criterion {
  /// Where one works on it; the page of its phase when there is no page of its own.
  var path: String {
    Self.paths[key] ?? JourneyPaths.phase(key.dropFirst().first?.wholeNumberValue ?? 1)
  }

  /// The page for each criterion, by its key. Each feature adds its own here.
  private static let paths: [String: String] = [
    "P1.X.scope": PreparationPaths.scope(),
    "P1.X.initiators": InvitationPaths.all(),
    "P1.X.need": PreparationPaths.conversations(),
    "P1.X.existing": PreparationPaths.existing(),
    "P1.X.notUs": PreparationPaths.notUs(),
    "P1.X.data": CompassPaths.decision(.data),
    "P1.X.hours": PreparationPaths.hours(),
    "P1.X.organisation": CompassPaths.decision(.functions),
    "P2.X.sharedStory": StoryPaths.together(),
    "P2.X.pitch": StoryPaths.pitch(),
    "P2.X.boundaries": StoryPaths.told(),
    "P2.X.questions": StoryPaths.questions(),
    "P2.X.consent": StoryPaths.told(),
    "P4.X.plan": PlanPaths.versions(),
    "P4.X.goals": PlanPaths.plan() + "#goals",
    "P4.X.sponsor": PlanPaths.facts(),
    "P4.X.facilitation": PlanPaths.facts(),
    "P4.X.worksCouncil": PlanPaths.facts(),
    "P4.X.privacy": PlanPaths.facts(),
    "P4.X.safety": PlanPaths.facts(),
    "P4.X.baseline": PlanPaths.facts(),
    "P4.X.launch": PlanPaths.facts(),
    "P3.X.size": CoreGroupPaths.group(),
    "P3.X.units": CoreGroupPaths.group(),
    "P3.X.leads": CoreGroupPaths.roles(),
    "P3.X.backups": CoreGroupPaths.roles(),
    "P3.X.workingAgreement": CoreGroupPaths.agreement(.working),
    "P3.X.confidentiality": CoreGroupPaths.agreement(.confidentiality),
    "P3.X.hours": PreparationPaths.hours(),
    "P3.X.coverPlan": CoreGroupPaths.roles(),
    "P3.X.rhythm": CoreGroupPaths.group(),
    "P3.X.load": CoreGroupPaths.tasks(),
    "P5.X.activities": ActivityPaths.activities(),
    "P5.X.functions": ActivityPaths.activities(),
    "P5.X.advice": AdvicePaths.register(),
    "P5.X.lookBack": ActivityPaths.activities(),
    "P5.X.load": FactPaths.facts(),
    "P5.X.buddies": FactPaths.facts(),
    "P5.X.incidents": FactPaths.facts(),
    "P6.X.membersFirst": EvaluationPaths.evaluation(),
    "P6.X.changes": EvaluationPaths.evaluation() + "#changes",
    "P6.X.successors": CoreGroupPaths.roles(),
    "P6.X.agreement": EmbeddingPaths.facts(),
    "P6.X.retention": EmbeddingPaths.facts(),
    "P6.X.next": DirectionPaths.direction(),
  ]
}
