internal import Web

extension Site {
  /// Every route of the site, feature by feature.
  static func routes() -> Router<Call> {
    var router = Router<Call>()
    FrontPages.routes(&router)
    HandbookPages.routes(&router)
    HandbookSearchPages.routes(&router)
    HandbookNotePages.routes(&router)
    GalleryPages.routes(&router)
    FoundingPages.routes(&router)
    SignInPages.routes(&router)
    JoiningPages.routes(&router)
    JourneyPages.routes(&router)
    CompassPages.routes(&router)
    ScopePages.routes(&router)
    HoursPages.routes(&router)
    ExistingNetworkPages.routes(&router)
    ConversationPages.routes(&router)
    LimitsPages.routes(&router)
    SoloStartPages.routes(&router)
    NeedsPollPages.routes(&router)
    PollPages.routes(&router)
    StakeholderPages.routes(&router)
    StartNotePages.routes(&router)
    PlanPages.routes(&router)
    CommitmentPages.routes(&router)
    IdeaPages.routes(&router)
    CoreGroupPages.routes(&router)
    TaskPages.routes(&router)
    TaskEditing.routes(&router)
    RolePages.routes(&router)
    AwayPages.routes(&router)
    AgreementPages.routes(&router)
    EnergyPages.routes(&router)
    InvitationPages.routes(&router)
    MePages.routes(&router)
    return router
  }
}
