internal import Web

extension Site {
  /// Every route of the site, feature by feature.
  static func routes() -> Router<Call> {
    var router = Router<Call>()
    FrontPages.routes(&router)
    HandbookPages.routes(&router)
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
    ConcernPages.routes(&router)
    SortingPages.routes(&router)
    ThemePages.routes(&router)
    AdvicePages.routes(&router)
    ActivityPages.routes(&router)
    RunSheetPages.routes(&router)
    FactPages.routes(&router)
    CoreCheckPages.routes(&router)
    InvitationPages.routes(&router)
    MePages.routes(&router)
    return router
  }
}
