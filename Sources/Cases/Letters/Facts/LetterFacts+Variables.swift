import HTML
import FoundationEssentials
import Liquid
import Mail

extension LetterFacts {
  /// The variables of the templates; a letter to several people names none of them.
  ///
  /// What the case does not have is not among them, nor is what the recipients may not see: comments
  /// that are not for them, and, for people outside, validations with the comments of departments.
  /// `today` is a day `YYYY-MM-DD`. A strict template that names what is missing is refused, unless
  /// it asks first: `{% if legal.court != blank %}`.
  func variables(reference: CaseReference, address: String, today: String) -> [String: Value] {
    var values: [String: Value] = [
      "case": caseVariables(reference, address),
      "recipient": [
        "name": text(others.isEmpty ? PersonName.spoken(recipient.name) : ""),
        "email": text(recipient.email),
        "role": text(recipient.role.rawValue), "language": text(recipient.language),
      ],
      "sender": [
        "name": text(sender.name ?? ""), "email": text(sender.email),
        "phone": text(signature.phone.isEmpty ? contact.phone : signature.phone),
        "signature": text(signature.lines),
      ],
      "organisation": [
        "name": text(organisation), "address": text(contact.address),
        "phone": text(contact.phone), "website": text(contact.website),
      ],
      "items": .array(items.map { variables(of: $0, today) }),
      "items_count": .int(items.count { $0.outstanding.minorUnits != 0 }),
      "totals": .array(totals),
      "comments": .array(visibleComments.map(variables)),
      "attachments": .array(
        attachments.map { ["name": text($0.fileName), "size": .int($0.content.count)] }
      ),
      "message": text(message), "message_subject": text(messageSubject),
      // A link is one person's.
      "answer_url": .string(others.isEmpty ? answerURL : ""),
      "decision_url": .string(others.isEmpty ? decisionURL : ""),
    ]
    values["client"] = client.map { client in
      [
        "name": text(client.name), "account_number": text(client.accountNumber),
        "language": text(client.language), "fields": variables(of: fields.client),
      ]
    }
    values["plan"] = plan.map { variables(of: $0, today) }
    values["installment"] = plan?.installments.first { $0.number == installmentNumber }
      .map { variables(of: $0, today) }
    if people.allSatisfy(\.role.isInternal) {
      values["handover"] = handOver.map(variables)
      values["validation"] = validation.map(variables)
      values["validation_note"] = stepNote.map { .string($0.rawValue) }
      values["validation_step"] = validation.flatMap { validation in
        validation.steps.first { $0.number == stepNumber }
          .map { variables(of: $0, among: validation.steps.count) }
      }
    }
    values["legal"] = legal.map(variables)
    values["claim"] = claim.map(variables)
    values["payment"] = payment(reference)
    values["dispute"] = disputeVariables.map { .object($0) }
    values["reminder"] = ["step": .int(reminderStep)]
    return values
  }

  private func caseVariables(_ reference: CaseReference, _ address: String) -> Value {
    var values: [String: Value] = [
      "number": .int(file.number), "reference": .string(reference.text),
      "tag": .string(reference.tag), "title": text(file.title),
      "type": .string(file.type.rawValue), "status": text(file.status),
      "opened_on": .date(file.openedAt), "address": .string(address),
      "next_action_date": text(nextActionDate), "resolution": text(resolution),
      "decision": .string(decision?.rawValue ?? ""),
      "resolver_name": text(resolver?.name ?? ""), "resolver_email": text(resolver?.email ?? ""),
      "owner_name": text(owner?.name ?? ""), "fields": variables(of: fields.ofCase),
    ]
    // Amounts of several currencies, or beyond counting, have no sum.
    if let total = open.count == 1 ? open[0] : nil {
      values["amount"] = .decimal(total.decimal)
      values["currency"] = .string(total.currency)
    }
    return .object(values)
  }

  /// What the items of each currency add up to, in the order in which the currencies appear.
  private var totals: [Value] {
    var currencies: [String] = []
    for item in items where !currencies.contains(item.amount.currency) {
      currencies.append(item.amount.currency)
    }
    let open = open
    return currencies.compactMap { currency in
      let items = items.filter { $0.amount.currency == currency }
      guard let amount = Money.sum(items.map(\.amount)),
        let outstanding = Money.sum(items.map(\.outstanding))
      else { return nil }
      return [
        "currency": .string(currency), "amount": .decimal(amount.decimal),
        "outstanding": .decimal(outstanding.decimal), "count": .int(items.count),
        "open": .decimal((open.first { $0.currency == currency } ?? outstanding).decimal),
      ]
    }
  }

  private func variables(of item: Item, _ today: String) -> Value {
    let late =
      item.outstanding.minorUnits > 0 ? LetterFacts.days(from: item.dueDate, to: today) : 0
    let values: [String: Value] = [
      "number": text(item.number), "type": .string(item.type.rawValue),
      "issue_date": text(item.issueDate), "due_date": text(item.dueDate),
      "amount": .decimal(item.amount.decimal), "outstanding": .decimal(item.outstanding.decimal),
      "part": .decimal(item.part.decimal), "is_part": .bool(item.part != item.outstanding),
      "currency": text(item.amount.currency), "days_late": .int(late),
      "is_overdue": .bool(late > 0), "fields": variables(of: fields.items[item.id] ?? []),
    ]
    return .object(values.merging(termVariables(of: item, today)) { $1 })
  }

  /// What the payer of an item may give and take off; of an item of which the case is about a part nobody knows
  /// what the discount is.
  private func termVariables(of item: Item, _ today: String) -> [String: Value] {
    let off = item.part == item.outstanding ? Day(today).map(item.allowance) ?? 0 : 0
    let rest = Money(
      minorUnits: item.outstanding.minorUnits - off,
      currency: item.outstanding.currency
    )
    return [
      "payment_reference": text(item.paymentReference?.printed ?? ""),
      "discount": .decimal(Money(minorUnits: off, currency: rest.currency).decimal),
      "discount_until": text(off > 0 ? item.discount?.lastDay.description ?? "" : ""),
      "discounted": .decimal(rest.decimal),
    ]
  }

  private func variables(of plan: LetterPlan, _ today: String) -> Value {
    var values: [String: Value] = [
      "currency": text(plan.currency), "status": text(plan.status),
      "installments": .array(plan.installments.map { variables(of: $0, today) }),
      "installments_count": .int(plan.installments.count),
      "first_due_date": text(plan.installments.first?.dueDate ?? ""),
      "last_due_date": text(plan.installments.last?.dueDate ?? ""),
    ]
    if let total = plan.total, let paid = plan.paid, let remaining = total.less(paid) {
      values["total"] = .decimal(total.decimal)
      values["paid"] = .decimal(paid.decimal)
      values["remaining"] = .decimal(remaining.decimal)
    }
    return .object(values)
  }

  private func variables(of installment: LetterInstallment, _ today: String) -> Value {
    let missing = installment.amount.less(installment.paid) ?? installment.amount
    let late = missing.minorUnits > 0 ? LetterFacts.days(from: installment.dueDate, to: today) : 0
    return [
      "number": .int(installment.number), "due_date": text(installment.dueDate),
      "amount": .decimal(installment.amount.decimal), "paid": .decimal(installment.paid.decimal),
      "outstanding": .decimal(missing.decimal),
      "currency": text(installment.amount.currency), "promised_on": text(installment.promisedOn),
      "days_late": .int(late),
    ]
  }

  private func variables(of validation: LetterValidation) -> Value {
    [
      "subject": text(validation.subject), "amount": .decimal(validation.amount.decimal),
      "currency": text(validation.amount.currency), "reason": text(validation.reason),
      "deadline": text(validation.deadline), "outcome": text(validation.outcome),
      "requested_by": text(validation.requestedBy),
      "steps": .array(
        validation.steps.map { variables(of: $0, among: validation.steps.count) }
      ),
    ]
  }

  private func variables(of step: LetterValidationStep, among count: Int) -> Value {
    [
      "number": .int(step.number), "count": .int(count), "department": text(step.department),
      "person": text(step.person), "status": text(step.status), "deadline": text(step.deadline),
      "comment": text(step.comment), "decided_on": text(step.decidedOn),
    ]
  }

  private func variables(of legal: LetterLegal) -> Value {
    var values: [String: Value] = [
      "law_firm": text(legal.lawFirm), "court": text(legal.court),
      "court_reference": text(legal.courtReference), "transferred_on": text(legal.transferredOn),
      "deadline": text(legal.deadline), "next_hearing_on": text(legal.nextHearingOn),
    ]
    values["stage"] = legal.stage.isEmpty ? nil : text(legal.stage)
    if let claim { values.merge(moneyVariables(of: claim)) { $1 } }
    return .object(values)
  }

  /// The amounts of the dispute, and for our own people what is known of it; nil for neither.
  private var disputeVariables: [String: Value]? {
    var values = disputeAmounts
    if people.allSatisfy(\.role.isInternal), !dispute.isEmpty {
      values["reason"] = text(dispute.reason)
      values["root_cause"] = text(dispute.rootCause)
      values["priority"] = .string(dispute.priority.rawValue)
      values["department"] = text(dispute.department)
      values["due_date"] = text(dispute.dueOn?.description ?? "")
    }
    return values.isEmpty ? nil : values
  }

  private func variables(of handOver: LetterHandOver) -> Value {
    var values: [String: Value] = [
      "item": text(handOver.item), "from_name": text(handOver.from),
      "to_name": text(handOver.to), "author_name": text(handOver.author),
      "cause": text(handOver.note.cause), "done": text(handOver.note.done),
      "next": text(handOver.note.next),
    ]
    values["mail"] = handOver.mail.map { mail in
      [
        "author": text(mail.author), "date": .date(mail.at), "subject": text(mail.subject),
        "text": text(mail.text),
      ]
    }
    return .object(values)
  }

  private func variables(of comment: Comment) -> Value {
    [
      "author": text(comment.author), "date": .date(comment.at), "text": text(comment.text),
    ]
  }

  private func text(_ text: String) -> Value { .string(LetterText.safe(text)) }

  /// How many days a day lies behind another; zero when it does not, or is none.
  static func days(from day: String, to today: String) -> Int {
    guard let from = dayNumber(day), let through = dayNumber(today) else { return 0 }
    return max(0, through - from)
  }

  /// The number of a day `YYYY-MM-DD` in a row of all days of the Gregorian calendar.
  private static func dayNumber(_ day: String) -> Int? {
    let parts = day.utf8.split(separator: 0x2D).map { Int(Substring($0)) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    // Years that start in March have their leap day at the end.
    let years = month > 2 ? year : year - 1
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let leaps = years / 4 - years / 100 + years / 400
    return years * 365 + leaps + (153 * monthFromMarch + 2) / 5 + day
  }
}

/// Text from a case as a letter may hold it.
public enum LetterText {
  /// The text without the characters that turn the letters around them (UAX #9 §2.1, §2.2, §2.4).
  ///
  /// An override in a name that came by mail would show the rest of a line backwards: a letter
  /// would seem to say an amount or an address that it does not. The marks that only belong to
  /// one character (LRM, RLM, ALM) stay.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: turns) else { return text }
    var safe = String.UnicodeScalarView()
    safe.append(contentsOf: text.unicodeScalars.filter { !turns($0) })
    return String(safe)
  }

  /// The same as one line, fit for a header field.
  public static func line(_ text: String) -> String {
    safe(text).replacingScalars { scalar in
      scalar.properties.generalCategory == .control || (0x2028...0x2029).contains(scalar.value)
        ? " " : nil
    }
  }

  private static func turns(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
