/// The tables of money that came.
extension Schema {
  /// Payments that are on no case: on a client's account, split, or nowhere yet.
  static let payments: Migration = """
    ALTER TABLE payment ADD COLUMN payer TEXT NOT NULL DEFAULT '';
    ALTER TABLE payment ADD COLUMN partOf INTEGER REFERENCES payment(id);
    ALTER TABLE payment ADD COLUMN isOnAccount INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE payment ADD COLUMN isSplit INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX payment_toPlace ON payment(receivedOn)
      WHERE caseFile IS NULL AND isOnAccount = 0 AND isSplit = 0 AND reversedOn IS NULL;
    CREATE INDEX payment_client ON payment(client);
    CREATE INDEX payment_partOf ON payment(partOf) WHERE partOf IS NOT NULL;
    CREATE INDEX payment_payer ON payment(payer COLLATE NOCASE) WHERE payer <> '';
    -- Where an amount of money could belong.
    CREATE INDEX item_outstanding ON item(outstanding) WHERE outstanding > 0;
    CREATE INDEX installment_amount ON installment(amount);
    """
}
