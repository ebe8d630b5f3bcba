package import Cases
import Store

/// A draft in the list of who wrote it.
package struct DraftRow: Sendable {
  package let draft: KeptDraft
  /// The title of its case.
  package let title: String
}

/// What somebody began to write: theirs alone, no act, and no event.
extension Environment {
  /// The drafts of a user on a case that there is for them, the newest first.
  package func drafts(of user: User, on number: Int) throws -> [KeptDraft] {
    try store.drafts(of: user.id, on: number)
  }

  /// All drafts of a user, the newest first.
  package func drafts(of user: User) throws -> [DraftRow] {
    try store.drafts(of: user.id).map { DraftRow(draft: $0.draft, title: $0.title) }
  }

  /// Keeps what somebody typed, in the place of a draft of theirs if there is one of the key.
  ///
  /// Nothing typed throws that one away, and is nil. Throws what refuses an act on a case, and `DraftError`.
  package func keepDraft(
    _ fields: [KeptDraft.Field],
    of form: String,
    on number: Int,
    inPlaceOf known: Int?,
    as principal: Principal
  ) throws -> KeptDraft? {
    try principal.require(.work)
    // Only a case that there is for them.
    _ = try store.caseFile(number)
    var draft = KeptDraft(
      id: known ?? 0,
      of: principal.user.id,
      on: number,
      form: form,
      fields: fields,
      at: context.now()
    )
    guard !draft.isEmpty else {
      if let known { try throwAwayDraft(known, as: principal) }
      return nil
    }
    draft.id = try whole.store.keep(draft)
    return draft
  }

  /// Throws a draft of somebody away.
  package func throwAwayDraft(_ id: Int, as principal: Principal) throws {
    try principal.require(.work)
    try whole.store.removeDraft(id, of: principal.user.id)
  }
}
