/// All forms.
enum FormTable {
  static let forms: [ActForm] =
    CaseForms.all + LifeForms.all + LinkForms.all + PartyForms.all + MoneyForms.all + PlanForms.all
    + ValidationForms.all + ProposalForms.all + ClientForms.all + MailForms.all + DeskForms.all

  /// The form of a name.
  static func form(_ name: String) -> ActForm? { forms.first { $0.name == name } }
}
