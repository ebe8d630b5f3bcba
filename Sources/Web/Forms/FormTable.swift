/// All forms.
enum FormTable {
  static let forms: [ActForm] =
    CaseForms.all + LifeForms.all + LinkForms.all + PartyForms.all + MoneyForms.all + PlanForms.all
    + ValidationForms.all + ProposalForms.all + ClientForms.all + MailForms.all + DeskForms.all
    + SessionForms.all + MentionForms.all

  /// By their names, also that of letters, which has a page of its own.
  private static let byName = Dictionary(
    uniqueKeysWithValues: (forms + [LetterScreen.form]).map { ($0.name, $0) }
  )

  /// The form of a name.
  static func form(_ name: String) -> ActForm? { byName[name] }
}
