extension Schema {
  /// The payments that were on the case when a plan was made: they are in what the plan divides, and
  /// pay none of its installments.
  ///
  /// Plans from before count all payments, as they did.
  static let planPayments: Migration = """
    CREATE TABLE planEarlierPayment (
      plan INTEGER NOT NULL REFERENCES plan(id), payment INTEGER NOT NULL REFERENCES payment(id),
      PRIMARY KEY (plan, payment)
    ) STRICT, WITHOUT ROWID;
    """
}
