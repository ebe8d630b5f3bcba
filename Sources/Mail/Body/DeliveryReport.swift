/// What a bounce says about each recipient (RFC 3464).
public struct DeliveryReport: Sendable, Equatable {
  /// One recipient of the original message.
  public struct Recipient: Sendable, Equatable {
    /// The address, lower-case domain, without a type prefix.
    public var address: String
    /// `failed`, `delayed`, `delivered`, `relayed` or `expanded`.
    public var action: String?
    /// The enhanced status code, for example `5.1.1`.
    public var status: String?
    /// The text of the remote server.
    public var diagnostic: String?
    /// The address that the message was sent to (RFC 3464 §2.3.1), when an alias stands behind it.
    public var originalAddress: String?

    /// Joins the parts.
    public init(
      address: String,
      action: String?,
      status: String?,
      diagnostic: String?,
      originalAddress: String? = nil
    ) {
      self.address = address
      self.originalAddress = originalAddress
      self.action = action
      self.status = status
      self.diagnostic = diagnostic
    }
  }

  /// The recipients the report names.
  public var recipients: [Recipient]
  /// The identifier of the message that bounced.
  public var originalMessageID: MessageID?
  /// The addresses in Reply-To and Return-Path of the copy of that message, when the report has one.
  public var originalAddresses: [String]

  /// Joins the parts.
  public init(
    recipients: [Recipient],
    originalMessageID: MessageID?,
    originalAddresses: [String] = []
  ) {
    self.recipients = recipients
    self.originalMessageID = originalMessageID
    self.originalAddresses = originalAddresses
  }
}

extension Message {
  /// The report, when this message is a bounce; nil otherwise.
  ///
  /// A report says so by its structure (RFC 3464); one in prose has to come from a mail system and
  /// has to speak of a failure.
  public var deliveryReport: DeliveryReport? {
    DeliveryReportReader(self).report
  }
}
