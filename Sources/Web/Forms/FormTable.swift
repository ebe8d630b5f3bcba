/// All forms.
enum FormTable {
  static let forms: [ActForm] =
    CaseForms.all + LifeForms.all + LinkForms.all + PartyForms.all + MoneyForms.all + PlanForms.all
    + ValidationForms.all + ProposalForms.all + ClientForms.all + MailForms.all + DeskForms.all

  /// The form of a name, also that of letters, which has a page of its own.
  static func form(_ name: String) -> ActForm? {
    (forms + [LetterScreen.form]).first { $0.name == name }
  }
}
