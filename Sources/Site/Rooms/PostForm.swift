internal import Community
internal import HTML
internal import Web

/// The form in which somebody posts: the words, a content note, and on which step of the ladder.
enum PostForm {
  /// Under which name; reading and reacting unseen are the steps before.
  enum Step: String, CaseIterable, Sendable {
    case chosen, once
  }

  static let title = Field(name: "title", label: .conversationTitle, hint: .conversationTitleHint, limit: Title.limit)
  static let wording = Field(
    name: "wording", label: .postWording, hint: .postWordingHint, kind: .lines(6), limit: Post.limit)
  static let contentNote = Field(
    name: "note", label: .postContentNote, hint: .postContentNoteHint, limit: Post.noteLimit)
  static let onceName = Field(name: "once-name", label: .postOnceName, hint: .postOnceNameHint, limit: 40)
  static let step = "step"
  static let quoted = "quoted"

  /// Turns what the community refuses into a problem beside its field.
  static func posting<T>(_ post: () throws -> T) throws -> T {
    do {
      return try post()
    } catch Refusal.nameTaken {
      throw Problems(onceName.name, Phrase.postOnceNameTaken)
    } catch Refusal.picturesFull {
      throw Problems(PictureForm.file(1).name, Phrase.pictureFull(most: Picture.most))
    } catch Refusal.closed {
      throw Problems(wording.name, Phrase.postClosed)
    } catch Refusal.tooMany {
      throw Problems(wording.name, Phrase.postTooMany(most: Conversation.mostPosts))
    }
  }
}

extension FormReader {
  /// The name under which somebody says something: the one they chose, or one for once, which is drawn where they thought
  /// of none; nil with the problem noted.
  mutating func shownName(_ onceName: Field, isOnce: Bool) -> NewPost.Name? {
    guard !isBlank(onceName) else { return isOnce ? .once(OnceName.drawn()) : .chosen }
    guard let title = title(onceName) else { return nil }
    // Somebody who thought of another name must not stand there under their own.
    guard isOnce else {
      complain(onceName, .postOnceNameUnused)
      return nil
    }
    return .once(title)
  }

  /// The post that was written; nil with the problems noted.
  mutating func post(once: ID<Post>?) -> NewPost? {
    let (wording, note) = (neededProse(PostForm.wording), prose(PostForm.contentNote))
    let name = shownName(PostForm.onceName, isOnce: draft[PostForm.step] == PostForm.Step.once.rawValue)
    guard let once, let wording, let note, let name, problems.isEmpty else { return nil }
    return NewPost(
      once: once, wording: wording, contentNote: note, name: name,
      quoted: draft[PostForm.quoted].flatMap { Int(pathPart: $0[...]) })
  }
}

extension Writer {
  /// The fields of a post, with one line on each step of the ladder that says who can see it.
  func postFields(_ draft: Draft, _ room: Room, ownName: String) {
    field(PostForm.wording, draft)
    let isHeavy = !(draft[PostForm.contentNote.name] ?? "").isEmpty
    details(.class("fold"), .when(isHeavy, .open)) {
      summary(.postHeavy)
      field(PostForm.contentNote, draft)
    }
    pictureFields(draft)
    fieldset(.class("choice"), .id(PostForm.step)) {
      legend(.postStep)
      step(.chosen, draft) { text(.postStepChosen(name: ownName)) }
      step(.once, draft) { text(.postStepOnce) }
      field(PostForm.onceName, draft)
    }
    readers(room.kind.readers)
    drawn(draft)
  }

  private func step(_ step: PostForm.Step, _ draft: Draft, _ words: () -> Void) {
    let chosen = draft[PostForm.step].flatMap(PostForm.Step.init) ?? .chosen
    label(.class("check")) {
      input(.type("radio"), .name(PostForm.step), .value(step.rawValue), .when(chosen == step, .checked))
      span(content: words)
    }
  }
}
