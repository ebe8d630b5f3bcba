/// The words by which mail systems say that something was not delivered, in lower case.
enum ReportPhrases {
  /// Subjects of reports.
  static let subjects = [
    "undeliver", "undeliverable", "undelivered", "delivery fail", "delivery has failed",
    "delivery failure", "delivery status notification", "delivery notification",
    "delivery report", "delivery error", "delivery problem", "failure notice", "failure delivery",
    "failed delivery", "failed mail", "mail failure", "mail error", "mail system error",
    "returned mail", "returned to sender", "return to sender", "returning message",
    "could not be delivered", "could not deliver", "cannot be delivered", "unable to deliver",
    "message not delivered", "not delivered", "non-delivery", "nondeliverable", "non delivery",
    "nondelivery", "delayed", "delivery delay", "warning: message", "warning: could not send",
    "message status", "message delivery", "mail could not", "mail delivery", "error sending",
    "permanent error", "user unknown", "mailbox full", "quota exceeded", "rejected mail",
    "message you sent blocked", "blocked by our", "email rejected", "message rejected",
    "postmaster notify", "ndn:", "dsn:", "nicht zustellbar", "unzustellbar", "zustellung",
    "zustellbarkeit", "konnte nicht zugestellt", "non remis", "non délivré", "non distribu",
    "échec de", "echec de", "retour de courrier", "remise échouée", "no entregado",
    "no se puede entregar", "no se pudo entregar", "devuelto", "mancata consegna",
    "mancato recapito", "impossibile recapitare", "não entregue", "falha na entrega",
    "onbestelbaar", "niet afgeleverd", "kan niet worden", "olevererbart", "kunde inte levereras",
    "nie można dostarczyć", "nedoručitelná", "недоставлен", "не доставлен", "не удалось доставить",
    "メールエラー", "配信不能", "配信エラー", "送信できません", "届けできません", "退信", "无法投递", "無法投遞", "반송",
  ]

  /// Sentences in the text of reports.
  static let sentences = [
    "could not be delivered", "cannot be delivered", "can not be delivered", "was not delivered",
    "not be delivered", "wasn't able to deliver", "unable to deliver", "was undeliverable",
    "undeliverable", "unable to be delivered",
    "unable to send", "failed to deliver", "failed permanently",
    "delivery to the following", "delivery has been delayed", "not yet been delivered",
    "following address", "following recipient", "did not reach", "delivering your mail",
    "delivery failed", "delivery failure", "delivery problem", "delivery attempt", "had permanent",
    "had transient", "fatal errors", "unsent message", "returned message", "user unknown",
    "unknown user", "user mailbox exceeds", "mailbox full", "mailbox is full", "over quota",
    "no such user", "rejected by", "was rejected", "has been rejected", "does not exist",
    "doesn't exist", "may not exist", "is not listed", "not listed in", "host unknown",
    "has been returned", "being returned", "sorry we were unable", "i'm afraid i", "giving up",
    "incorrectly constructed", "returned to sender", "returned mail", "cannot send your message",
    "message was not accepted", "message not accepted", "exceeded the local limit",
    "an error occurred while", "transcript of session", "not successfully delivered",
    "delivery status notification",
    "nicht zugestellt", "unzustellbar", "nicht zustellbar", "zustellung", "pas pu être",
    "n'a pas été", "impossible de", "non remis", "no se pudo", "no se ha podido", "no ha podido",
    "non è stato possibile", "impossibile", "não pôde ser", "não foi possível", "niet worden",
    "kunne ikke", "kunde inte", "nie można", "nie mogła", "не доставлен", "не удалось",
    "не может быть", "недоставлен", "送信できません", "配信できません", "配信不能", "お届けできません",
    "無法", "无法", "배달",
  ]

  /// What reports say of mail that is still being tried.
  static let delays = [
    "delayed", "not yet been delivered", "will be retried", "will continue to", "still trying",
    "warning message only", "do not need to resend", "will keep trying", "temporary failure",
    "noch nicht zugestellt", "verzögert",
  ]

  /// What stands in front of the copy of the message.
  static let copies = [
    "original message", "copy of the message", "copy of your message", "headers follow",
    "header of the original", "message header", "unsent message", "message follows",
    "returned message", "below this line is", "message is below", "included below",
    "original mail", "your message follows", "text of your message", "message text follows",
    "message was as follows", "received message", "message contents", "first part of the message",
    "header of your message", "message is attached", "non-delivered information",
    "ursprüngliche nachricht", "originalnachricht", "kopie der", "kopie ihrer",
    "message d'origine", "message original", "copie du message", "mensaje original",
    "messaggio originale", "mensagem original", "исходное сообщение", "元のメッセージ",
  ]

  /// Names in front of a colon and the address of a recipient.
  static let labels = [
    "recipient", "recipients", "address", "user", "mailbox", "unknown", "size", "failed",
    "invalid", "undeliverable", "rejected", "empfänger", "adresse", "destinataire",
    "destinatario", "destinatário", "adressee", "addressee", "rcpt to", "to whom", "あて先", "宛先",
    "受信者", "received",
  ]

  // RFC 3463 §3: subject and detail for words; the first that is found counts.
  private static let details: [(detail: String, words: [String])] = [
    (
      "2.2",
      [
        "mailbox full", "mailbox is full", "quota", "exceeds allowed size", "mailbox exceeds",
        "over the maximum", "number of messages in recipient", "insufficient space",
        "not enough space", "disk full", "storage limit", "too many messages", "voll",
      ]
    ),
    (
      "1.2",
      [
        "host unknown", "unknown host", "host not found", "domain not found", "no such domain",
        "unrouteable mail domain", "unroutable", "couldn't find any host", "no such host",
        "domain may not exist", "name server", "unknown mail domain", "can't find", "dns",
      ]
    ),
    (
      "1.1",
      [
        "user unknown", "unknown user", "no such user", "no such recipient", "unknown recipient",
        "recipient unknown", "does not exist", "doesn't exist", "not listed", "no mailbox here",
        "recipient name is not recognized", "unknown address", "invalid recipient",
        "mailbox unavailable", "no such mailbox", "not found in", "unknown local",
        "user not found", "address unknown", "may not exist", "invalid mailbox", "this user",
        "recipient not found", "unrouteable address", "見つから", "unbekannt",
      ]
    ),
    ("2.1", ["disabled", "suspended", "not active", "inactive", "deactivated", "expired account"]),
    (
      "4.7",
      [
        "timed out", "timeout", "time out", "retry time", "too long", "expired", "delayed",
        "not yet been delivered", "connection refused", "socket error", "did not accept our",
        "unable to connect", "could not connect", "giving up",
      ]
    ),
    ("3.4", ["too large", "too big", "size limit", "exceeds the maximum"]),
    ("4.6", ["loop", "too many hops"]),
    (
      "7.1",
      [
        "spam", "blocked", "blacklist", "blocklist", "listed", "reputation", "policy", "virus",
        "ptr record", "reverse dns", "not permitted", "permission", "filter", "access denied",
        "relaying denied", "unauthorized", "rejected",
      ]
    ),
  ]

  /// The subject and detail of a status code, for words that name a reason.
  static func detail(in text: String) -> String? {
    details.first { entry in entry.words.contains { text.holds($0) } }?.detail
  }

  /// Whether one of the phrases stands in a text in lower case.
  static func contains(_ phrases: [String], in text: String) -> Bool {
    phrases.contains { text.holds($0) }
  }
}
