import Cases
import Desk
import HTTP

/// Forms about what the accounts say, by hand.
enum ClientForms {
  static let all = [add, client, item, itemFields]

  /// The address of the page of a client.
  static func address(_ account: String) -> String {
    "/clients/" + PathSegment.encoded(account)
  }

  static let add = ActForm(
    name: "client_new",
    pattern: "/clients/new",
    fields: { place in
      [
        .line("account", required: true), .line("name", required: true),
        .choice("language", CaseForms.languages()), .line("country"),
      ] + CaseForms.own(place.visit.desk.rules.fields.of(.client), [])
    },
    send: { place in
      let account = try place.text("account")
      try place.perform(
        SetClient(
          account,
          name: place.text("name"),
          language: place.maybe("language") ?? "",
          country: place.maybe("country") ?? "",
          fields: CaseForms.fields(place)
        )
      )
      return address(account)
    }
  )

  static let client = ActForm(
    name: "client",
    pattern: "/clients/*/set",
    fields: { place in
      let page = try place.visit.desk.clientPage(place.values[0])
      return [
        .line("name", page.client.name, required: true),
        .choice("language", CaseForms.languages(page.client.language), page.client.language),
        .line("country", page.client.country),
      ] + CaseForms.own(place.visit.desk.rules.fields.of(.client), page.fields)
    },
    send: { place in
      let page = try place.visit.desk.clientPage(place.values[0])
      let name = try place.text("name")
      try place.perform(
        SetClient(
          place.values[0],
          name: name == page.client.name ? nil : name,
          language: place.maybe("language") ?? "",
          country: place.maybe("country") ?? "",
          fields: CaseForms.fields(place, besides: page.fields)
        )
      )
      return address(place.values[0])
    }
  )

  static let item = ActForm(
    name: "client_item",
    pattern: "/clients/*/items",
    fields: { place in
      [
        .line("number", required: true),
        .choice(
          "item_type",
          .words("item", ItemType.self),
          ItemType.invoice.rawValue,
          required: true
        ),
        .amount("amount", required: true), .amount("outstanding"),
        .line("currency", "EUR", required: true), .day("issued"), .day("due"),
        .line("payment_reference"), .line("discount"), .day("discount_until"),
      ] + CaseForms.own(place.visit.desk.rules.fields.of(.item), [])
    },
    send: { place in
      let amount = try money(place, "amount")
      var item = Item(
        id: 0,
        number: try place.text("number"),
        type: try place.one("item_type", ItemType.self),
        issueDate: try place.maybeDay("issued")?.description ?? "",
        dueDate: try place.maybeDay("due")?.description ?? "",
        amount: amount,
        outstanding: place.maybe("outstanding") == nil ? amount : try money(place, "outstanding")
      )
      let terms = ItemTerms(
        reference: place.maybe("payment_reference") ?? "",
        discount: place.maybe("discount") ?? "",
        until: try place.maybeDay("discount_until")
      )
      try terms.add(to: &item)
      let fields = CaseForms.fields(place)
      try place.perform(SetItem(item, account: place.values[0], fields: fields))
      return address(place.values[0])
    }
  )

  private static func money(_ place: FormPlace, _ name: String) throws -> Money {
    let currency = try place.text("currency").uppercased()
    guard let money = Money(decimal: try place.text(name), currency: currency) else {
      throw ActError.noAmount(try place.text(name), currency: currency)
    }
    return money
  }

  /// The fields of an item that is there; the rest of it stays.
  static let itemFields = ActForm(
    name: "item_fields",
    pattern: "/clients/*/items/*",
    fields: { place in
      let page = try place.visit.desk.clientPage(place.values[0])
      return CaseForms.own(place.visit.desk.rules.fields.of(.item), values(place, page))
    },
    send: { place in
      let page = try place.visit.desk.clientPage(place.values[0])
      try place.perform(
        SetFields(
          CaseForms.fields(place, besides: values(place, page)),
          of: .ofItem(place.values[1], account: place.values[0], type: nil)
        )
      )
      return address(place.values[0])
    }
  )

  private static func values(_ place: FormPlace, _ page: ClientPage) -> [CustomFieldValue] {
    page.items.first { $0.item.number == place.values[1] }
      .flatMap { page.itemFields[$0.item.id] } ?? []
  }
}
