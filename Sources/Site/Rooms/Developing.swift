internal import Community
internal import Darkroom
internal import HTML
internal import Web

extension Call {
  /// Posts with the pictures that were chosen, once the darkroom has developed them: the request waits for that without
  /// holding a worker. Then whoever sent it is let in anew, since they may have left meanwhile. What is wrong with a
  /// picture comes back in the form, as what is wrong with a word does.
  ///
  /// - Parameters:
  ///   - page: the page that the form is on.
  ///   - post: what is done with the pictures.
  func developing(
    _ chosen: [PictureForm.Chosen], for member: Member,
    from page: @escaping @Sendable (Member, Call) throws -> Response,
    post: @escaping @Sendable (Member, [NewPicture]) throws -> Response
  ) throws -> Response {
    guard let first = chosen.first else { return try post(member, []) }
    guard house.pictureCount.take(chosen.count, by: member.person.id, on: community.today) else {
      throw Problems(first.field.name, Phrase.pictureManyToday(most: Picture.mostADay))
    }
    return .later { done in
      develop(chosen[...], []) { developed in
        done(answer(from: page) { try post($0, developed.get()) })
      }
    }
  }

  private func develop(
    _ chosen: ArraySlice<PictureForm.Chosen>, _ developed: [NewPicture],
    done: @escaping @Sendable (Result<[NewPicture], any Error>) -> Void
  ) {
    guard let next = chosen.first else { return done(.success(developed)) }
    house.darkroom.develop(next.upload) { result in
      switch result {
      case .success(let photograph):
        let picture = NewPicture(photograph, alternative: next.alternative)
        develop(chosen.dropFirst(), developed + [picture], done: done)
      case .failure(let failure):
        if case .unavailable(let reason) = failure { house.log("pictures: \(reason)") }
        done(.failure(Problems(next.field.name, failure.sentence)))
      }
    }
  }

  /// What the router does with a form, done later.
  private func answer(
    from page: (Member, Call) throws -> Response, _ post: (Member) throws -> Response
  ) -> Response {
    do {
      let member = try Member.admit(self)
      do {
        return try post(member)
      } catch let problems as Problems {
        var again = self
        again.draft.problems = problems
        var response = try page(member, again)
        response.status = 422
        return response
      }
    } catch {
      return response(to: error)
    }
  }
}

extension Darkroom.Failure {
  /// What is wrong, and what would be right.
  var sentence: Phrase {
    switch self {
    case .otherKind: .pictureOtherKind
    case .damaged: .pictureDamaged
    case .tooLarge: .pictureTooLarge
    case .busy, .stopped: .pictureBusy
    case .unavailable: .pictureUnavailable
    }
  }
}
