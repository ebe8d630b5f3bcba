import Cases
import Desk
import HTTP
import Liquid

/// What the template of a case shows.
struct CaseData {
  private let page: CasePage
  let visit: Visit

  /// How many of the newest events are shown; the rest with `?all=1`.
  private static let newest = 100

  init(_ page: CasePage, _ visit: Visit) {
    self.page = page
    self.visit = visit
  }

  var view: CaseView { page.view }

  /// The forms that a page of a case offers in each of its parts.
  private static let offers: [(part: String, forms: [String])] = [
    ("work", ["letter", "resolver", "dispute", "change", "rename", "legal"]),
    ("life", ["pause", "resume", "resolve", "close", "cancel", "reopen"]),
    ("items", ["item", "item_resolver"]), ("people", ["person"]), ("files", ["file"]),
    ("money", ["payment", "promise", "cost", "claim"]), ("plans", ["plan"]),
    ("validations", ["validation"]), ("links", ["link", "split", "merge"]),
  ]

  func fields() throws -> [String: Value] {
    var fields = try facts.merging(news()) { $1 }
    let place = FormPlace(
      visit: visit,
      values: [page.reference],
      typed: FormFields(),
      known: page
    )
    func value(_ form: ActForm) throws -> Value { try FormPage.value(form, place) }
    fields["forms"] = [
      "comment": try FormPage.value(
        CaseForms.comment,
        FormDraft.opened(CaseForms.comment, place)
      ), "seen": try value(CaseForms.seen),
      "status": try value(LifeForms.status), "next": try value(LifeForms.next),
      "next_done": try value(LifeForms.nextDone), "next_confirm": try value(LifeForms.nextConfirm),
    ]
    for (part, forms) in Self.offers {
      fields["offers_\(part)"] = .array(
        forms.compactMap(FormTable.form).filter { $0.states.contains(view.file.state) }.map {
          [
            "address": .string(FormPage.address($0, place)),
            "word": .string("form.\($0.name).title"),
          ]
        }
      )
    }
    return fields
  }

  /// The type: as the workspace calls it, or in the language of the page where it has no name of its own for it.
  private var type: Saying {
    let name = view.file.type.rawValue
    guard let label = visit.desk.rules.type(name)?.label, label.lowercased() != name.spaced else {
      return .listed("choice.case_type", name)
    }
    return .text(label)
  }

  private var facts: [String: Value] {
    [
      "reference": .string(page.reference), "name": .string(view.file.title),
      "address": .string(visit.address(of: view.file.number)),
      "type": visit.writer.said(type, visit.desk), "state": .string(view.file.state.rawValue),
      "is_live": .bool(view.file.state.isLive),
      "status": PageValue.text(view.file.status), "resolver": PageValue.text(view.file.resolver),
      "unread": .bool(view.file.needsAttention),
      "client": view.client.map {
        [
          "name": .string($0.name), "account": .string($0.accountNumber),
          "address": .string(ClientForms.address($0.accountNumber)),
        ]
      } ?? .null,
      "seen": .int(view.version),
      "warnings": .array(
        page.bankDetails.map { flag in
          [
            "id": .int(flag.id),
            "text": visit.writer.said(
              .row([
                .text("\(flag.author) "), .english(BankDetailsText.words(flag.details)),
              ]),
              visit.desk
            ),
          ]
        }
      ),
      "money": .array(page.money.map(money)),
      "next": view.nextAction.map(next) ?? .null,
      "proposals": .array(view.proposals.filter { $0.state == .open }.map(proposal)),
      "items": .array(view.items.map(item)),
      "people": .array(view.participants.filter { !$0.isRemoved }.map(person)),
      "plans": .array(page.plans.filter { $0.plan.state != .cancelled }.map(plan)),
      "validations": .array(view.validations.map(validation)),
      "files": .array(
        view.attachments.map {
          PageValue.file($0, isInvoice: $0.mayBeInvoice(among: view.proposals))
        }
      ),
      "events": .array(shownEvents.map(event)),
      "hidden": .int(view.events.count - shownEvents.count),
      "fields": PageValue.fields(page.fields),
      "payments": .array(view.payments.map(payment)),
      "costs": .array(view.claimRecord.costs.map(cost)),
      "promises": .array(view.promises.map(promise)),
      "stages": .array(view.legalStages.map(stage)),
      "ties": .array(view.links.map { PageValue.link($0, visit) }),
      "others": .string(visit.others(on: view.file.number)),
      "live": ["case": .string(page.reference), "after": .int(view.version)],
      "can_confirm": .bool(
        view.nextAction.map { $0.mode == .automaticWithConfirmation && $0.confirmedBy.isEmpty }
          ?? false
      ),
      "may_work": .bool(visit.mayWork),
    ]
  }

  private var shownEvents: ArraySlice<Event> {
    visit.query["all"] == "1" ? view.events[...] : view.events.suffix(Self.newest)
  }

  private func money(_ money: CaseMoney) -> Value {
    func sum(_ units: Int) -> Value { PageValue.money(units, money.currency) }
    return [
      "total": sum(money.total), "open": sum(money.open),
      "disputed": money.disputed == 0 ? .null : sum(money.disputed),
      "paid": money.paid == 0 ? .null : sum(money.paid),
      "claimed": money.claimed == 0 ? .null : sum(money.claimed),
    ]
  }

  private func next(_ next: NextAction) -> Value {
    [
      "what": visit.writer.said(NextSaying.saying(next.what), visit.desk),
      "day": .string(next.dueOn),
      "user": PageValue.text(next.assigned), "moved": .int(next.reschedules),
    ]
  }

  private func proposal(_ proposal: Proposal) -> Value {
    [
      "id": .int(proposal.id), "key": .string(visit.sessions.secret()),
      "what": PageValue.word("proposal", proposal.kind),
      "values": visit.writer.said(.list(ProposalText.sayings(proposal)), visit.desk),
      "evidence": .string(proposal.evidence),
    ]
  }

  private func item(_ item: Item) -> Value {
    [
      "number": .string(item.number), "type": .string(item.type.rawValue),
      "due": PageValue.text(item.dueDate), "amount": PageValue.money(item.amount),
      "open": PageValue.money(item.outstanding),
      "reference": PageValue.text(item.paymentReference?.printed ?? ""),
      "discount": PageValue.discount(item),
      "part": item.inCase.map {
        PageValue.money($0, item.amount.currency)
      } ?? .null,
    ]
  }

  private func person(_ person: Participant) -> Value {
    [
      "role": PageValue.word("role", person.role), "name": PageValue.text(person.name),
      "email": .string(person.email),
    ]
  }

  private func plan(_ standing: PlanStanding) -> Value {
    let plan = standing.plan
    func sum(_ units: Int) -> Value { PageValue.money(units, plan.currency) }
    return [
      "id": .int(plan.id), "state": .string(plan.state.rawValue),
      "is_live": .bool([.draft, .proposed, .active].contains(plan.state)),
      "state_word": PageValue.word("plan_state", plan.state), "paid": sum(standing.paid),
      "total": sum(plan.total),
      "lines": .array(
        standing.lines.map { line in
          [
            "number": .int(line.installment.number),
            "day": .string(line.installment.dueOn.description),
            "amount": sum(line.installment.amount), "paid": sum(line.paid),
            "state": PageValue.word("installment", line.state),
          ]
        }
      ),
    ]
  }

  private func validation(_ validation: Validation) -> Value {
    [
      "id": .int(validation.id), "is_open": .bool(validation.state == .pending),
      "subject": .string(validation.subject), "state": PageValue.word("decided", validation.state),
      "amount": PageValue.money(validation.amount),
      "steps": .array(
        validation.steps.map { step in
          [
            "department": .string(step.department),
            "person": .string(step.name.isEmpty ? step.email : step.name),
            "state": PageValue.word("decided", step.state), "comment": PageValue.text(step.comment),
          ]
        }
      ),
    ]
  }

  private func payment(_ payment: Payment) -> Value {
    [
      "id": .int(payment.id), "day": .string(payment.receivedOn.description),
      "amount": PageValue.money(payment.amount), "reference": PageValue.text(payment.reference),
      "source": PageValue.word("payment_source", payment.source),
      "is_reversed": .bool(payment.reversedOn != nil),
      "discount": payment.discount == 0
        ? .null : PageValue.money(payment.discount, payment.amount.currency),
    ]
  }

  private func cost(_ cost: Cost) -> Value {
    [
      "id": .int(cost.id), "day": .string(cost.on.description),
      "amount": PageValue.money(cost.amount), "kind": PageValue.word("cost", cost.kind),
      "note": PageValue.text(cost.note),
    ]
  }

  private func promise(_ promise: Promise) -> Value {
    [
      "day": .string(promise.dueOn.description), "amount": PageValue.money(promise.amount),
      "is_withdrawn": .bool(promise.isWithdrawn),
    ]
  }

  private func stage(_ stage: LegalStage) -> Value {
    [
      "day": .string(stage.on.description), "stage": PageValue.stage(stage.stage),
      "reference": PageValue.text(stage.courtReference),
      "deadline": PageValue.text(stage.deadline?.description),
    ]
  }

  private func event(_ event: Event) -> Value {
    let comment =
      event.type == .commentAdded
      ? view.comments.first { $0.at == event.at && $0.messageID == nil }?.text : nil
    let message = event.messageID.flatMap { id in view.messages.contains { $0.id == id } ? id : nil
    }
    return [
      "at": PageValue.moment(event.at, in: visit.desk.timeZone), "who": .string(event.actor.name),
      "for": PageValue.text(event.actor.onBehalfBy),
      "what": visit.writer.said(EventSentence(event).saying, visit.desk),
      "text": PageValue.text(comment), "message": message.map { .int($0) } ?? .null,
    ]
  }
}
