package import Cases
import Store

/// Asks several people to decide about something.
package struct RequestValidation: CaseAct {
  /// Who is asked at one step; what is left out is that of the user with the address.
  package struct Step: Sendable {
    package let department: String
    /// The address, in comparable form.
    package let email: String
    package let name: String?
    /// Up to which amount they may agree alone, as a decimal number.
    package let limit: String?

    package init(department: String, email: String, name: String?, limit: String?) {
      self.department = department
      self.email = email
      self.name = name
      self.limit = limit
    }
  }

  package let number: Int
  /// What is to be decided.
  package let subject: String
  /// The amount at stake, as a decimal number.
  package let amount: String
  package let steps: [Step]
  package var currency = "EUR"
  package var mode = Validation.Mode.sequential
  /// How many have to agree; nil for all.
  package var quorum: Int?
  package var reason = ""
  /// The last day; nil for the workdays that the rules say.
  package var deadline: Day?
  /// What happens when nobody decides in time; nil for what the rules say.
  package var onExpiry: ValidationPolicy.Expiry?

  package init(_ subject: String, amount: String, of number: Int, steps: [Step]) {
    self.subject = subject
    self.amount = amount
    self.number = number
    self.steps = steps
  }

  /// Returns the key of the validation.
  package func perform(at desk: ActingDesk) throws -> Int {
    let rules = desk.environment.rules
    let country = desk.environment.workspace.configuration.organisation.country
    let deadline =
      deadline
      ?? rules.calendar.adding(workdays: rules.validations.days, to: desk.today, in: country)
    var validation = Validation(
      caseNumber: number,
      subject: subject,
      amount: Money(
        minorUnits: try TypedAmount.minorUnits(amount, currency),
        currency: currency
      ),
      reason: reason,
      mode: mode,
      quorum: quorum ?? steps.count,
      requestedBy: desk.actor.name,
      deadline: deadline.description,
      steps: try steps.enumerated().map { try step($1, number: $0 + 1, desk) }
    )
    validation.onExpiry = onExpiry ?? rules.validations.onExpiry
    return try desk.store.request(validation, by: desk.actor, now: desk.now)
  }

  private func step(_ step: Step, number: Int, _ desk: ActingDesk) throws -> ValidationStep {
    let user = desk.environment.user(withAddress: step.email)
    let limit = step.limit ?? user?.approvalLimit.map { String($0) }
    return ValidationStep(
      number: number,
      department: step.department.isEmpty ? user?.department ?? "" : step.department,
      email: step.email,
      name: step.name ?? user?.name ?? "",
      limit: try limit.map { try TypedAmount.minorUnits($0, currency) }
    )
  }
}

/// An act on one validation.
package protocol ValidationAct: Act {
  /// The key of the validation.
  var validation: Int { get }
}

extension ValidationAct {
  package func find(at desk: ActingDesk) throws { _ = try changedCase(at: desk) }
  package func changedCase(at desk: ActingDesk) throws -> Int? {
    try desk.store.validation(validation).caseNumber
  }
}

/// Takes down the decision of a step.
package struct DecideStep: ValidationAct {
  package let validation: Int
  /// The number of the step.
  package let step: Int
  package let isApproved: Bool
  /// What was said with it; a refusal needs one.
  package let comment: String

  package init(_ step: Int, of validation: Int, isApproved: Bool, comment: String = "") {
    self.step = step
    self.validation = validation
    self.isApproved = isApproved
    self.comment = comment
  }

  /// Returns where the validation stands now.
  package func perform(at desk: ActingDesk) throws -> Validation.State {
    try desk.store.decide(
      validation,
      step: step,
      isApproved: isApproved,
      comment: comment,
      by: desk.actor,
      desk.context
    )
    return try desk.store.validation(validation).state
  }
}

/// Asks anew for another amount.
package struct ReviseValidation: ValidationAct {
  package let validation: Int
  /// The new amount in the currency of the validation, as a decimal number.
  package let amount: String

  package init(_ validation: Int, amount: String) {
    self.validation = validation
    self.amount = amount
  }

  package func perform(at desk: ActingDesk) throws {
    let currency = try desk.store.validation(validation).amount.currency
    try desk.store.revise(
      validation,
      amount: TypedAmount.minorUnits(amount, currency),
      by: desk.actor,
      now: desk.now
    )
  }
}

/// Notes who else may decide a step.
package struct DelegateStep: ValidationAct {
  package let validation: Int
  /// The number of the step.
  package let step: Int
  /// The address of the other, in comparable form.
  package let email: String

  package init(_ step: Int, of validation: Int, to email: String) {
    self.step = step
    self.validation = validation
    self.email = email
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.delegate(validation, step: step, to: email, by: desk.actor, now: desk.now)
  }
}

/// Takes a request for validation back.
package struct CancelValidation: ValidationAct {
  package let validation: Int

  package init(_ validation: Int) {
    self.validation = validation
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.cancelValidation(validation, by: desk.actor, now: desk.now)
  }
}
