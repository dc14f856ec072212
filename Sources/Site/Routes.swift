internal import Web

extension Site {
  /// Every route of the site, feature by feature.
  static func routes() -> Router<Call> {
    var router = Router<Call>()
    Front.routes(&router)
    HandbookPages.routes(&router)
    Founding.routes(&router)
    SignIn.routes(&router)
    Joining.routes(&router)
    Journey.routes(&router)
    CompassPages.routes(&router)
    PreparationPages.routes(&router)
    StartNotePages.routes(&router)
    Invitations.routes(&router)
    Me.routes(&router)
    return router
  }
}
