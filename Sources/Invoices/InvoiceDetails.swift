/// What an e-invoice says besides what a claim needs: its lines, its taxes and its terms.
public struct InvoiceDetails: Sendable, Equatable {
  /// A line, with its words and numbers as they are written.
  public struct Line: Sendable, Equatable {
    /// Its number (BT-126).
    public var number: String?
    /// What was sold (BT-153).
    public var name: String?
    /// How much of it (BT-129), with the code of its unit.
    public var quantity: String?
    /// What one of it is (BT-146).
    public var price: String?
    /// The percentage of tax (BT-152).
    public var rate: String?
    /// The amount without tax (BT-131), in minor units; nil when it has none, or none that can be read.
    public var amount: Int?
  }

  /// What is taxed in one way.
  public struct Tax: Sendable, Equatable {
    /// The code of its kind (BT-118).
    public var category: String?
    /// Its percentage (BT-119), as it is written.
    public var rate: String?
    /// What is taxed (BT-116), in minor units.
    public var basis: Int?
    /// The tax (BT-117), in minor units.
    public var amount: Int?
  }

  /// The lines, as many as were asked for.
  public var lines: [Line] = []
  /// How many lines there are.
  public var lineCount = 0
  /// The taxes by their kinds and percentages.
  public var taxes: [Tax] = []
  /// The terms of payment (BT-20), each in its words.
  public var terms: [String] = []

  /// Nothing.
  public init() {}
}
