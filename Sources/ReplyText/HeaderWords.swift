/// The names of the fields that programs write above an embedded message, by language.
enum HeaderWords {
  /// What a field says.
  enum Field: Sendable, Equatable {
    case from, date, to, copy, subject, other
  }

  /// The field that a folded name stands for.
  static func field(_ name: FoldedText) -> Field? {
    if let field = fields[name.string] { return field }
    // QUIRK: Thunderbird explains: "Kopie (CC):".
    let bare = name.bytes.prefix { $0 != UInt8(ascii: "(") }
    return bare.count < name.count ? fields[FoldedText(bytes: bare).trimmed().string] : nil
  }

  private static let fields: [String: Field] = {
    var fields: [String: Field] = [:]
    for (field, names) in table {
      for name in names { fields[name] = field }
    }
    return fields
  }()

  private static let table: [(Field, [String])] = [
    (
      .from,
      [
        "from", "von", "de", "da", "van", "od", "fra", "från", "fran", "lähettäjä", "saatja", "no",
        "nuo", "kimden", "gönderen", "feladó", "expeditor", "de la", "от", "отправитель", "від",
        "от кого",
        "από", "từ", "người gửi", "dari", "daripada", "من", "מאת", "จาก", "发件人", "寄件者", "寄件人",
        "差出人",
        "送信元", "보낸 사람", "보낸사람", "发件者", "lähettäjät", "sendandi", "frá", "nguoi gui", "remitente",
        "šalje", "šalje:", "pošiljatelj", "pošiljatel", "odesílatel", "odosielateľ", "nadawca",
        "sender", "expéditeur", "mittente", "remetente", "absender", "afzender", "oт", "kimdən",
        "пошиљалац",
        "od koga",
      ]
    ),
    (
      .date,
      [
        "date", "sent", "datum", "gesendet", "gesendet am", "date d'envoi", "envoyé", "envoye",
        "envoyé le",
        "envoyé à", "fecha", "enviado", "enviado el", "enviado em", "enviada em", "enviada",
        "enviat", "data",
        "inviato", "data invio", "verzonden", "verzonden op", "dato", "sendt", "skickat",
        "skickades", "sänt",
        "lähetetty", "päivämäärä", "päiväys", "kuupäev", "saadetud", "saatmisaeg", "datums",
        "nosūtīts",
        "išsiųsta", "wysłano", "wyslano", "wysłane", "odesláno", "odeslané", "dátum", "odoslané",
        "odoslaný",
        "dne", "poslano", "poslato", "poslat", "tarih", "gönderildi", "gönderme tarihi", "küldve",
        "elküldve",
        "trimis", "trimisă", "trimis la", "дата", "отправлено", "изпратено", "надіслано",
        "відправлено",
        "ημερομηνία", "απεσταλμένα", "στάλθηκε", "ngày", "đã gửi", "gửi", "tanggal", "dikirim",
        "tarikh",
        "التاريخ", "تم الإرسال", "تاريخ الإرسال", "תאריך", "נשלח", "วันที่", "ส่ง", "日期", "发送时间",
        "寄件日期", "傳送時間",
        "已发送", "發送日期", "日付", "送信日時", "日時", "날짜", "보낸 날짜", "보냄", "dagsetning", "sent on", "am",
        "发送日期", "датум", "время", "dats",
      ]
    ),
    (
      .to,
      [
        "to", "an", "à", "a", "para", "aan", "til", "till", "vastaanottaja", "saaja", "adressaat",
        "kam",
        "kellele", "kam",
        "kime", "alıcı", "címzett", "do", "komu", "prima", "za", "către", "catre", "pentru", "кому",
        "до", "за",
        "προς", "đến", "tới", "kepada", "ke", "إلى", "אל", "ถึง", "收件人", "收件者", "宛先", "送信先", "받는 사람",
        "받는사람", "destinatario", "destinataire", "destinatário", "empfänger", "ontvanger", "per",
        "adresát",
        "vastaanottajat", "gavėjas", "kam:", "viðtakandi", "til hvem", "primatelj", "pro",
      ]
    ),
    (
      .copy,
      [
        "cc", "copie", "copie à", "kopie", "kopi", "kopia", "kopio", "copia", "cópia", "kópia",
        "kopija", "dw",
        "do wiadomości", "udw", "másolat", "másolatot kap", "bilgi", "копия", "копія", "копие",
        "κοινοποίηση",
        "κοιν.", "kop.", "kopia do", "抄送", "副本", "cc:", "참조", "ccn", "bcc", "cci", "สำเนา", "نسخة",
        "נسخة",
        "עותק", "másolatot kapja", "koopia", "tembusan", "đồng kính gửi", "sk.", "sao chép", "kk",
        "k.k.",
        "copie conformă", "v kopii", "copia per conoscenza", "con copia", "c.c", "c.c.", "kk.",
        "cc à",
      ]
    ),
    (
      .subject,
      [
        "subject", "betreff", "objet", "sujet", "asunto", "assunto", "oggetto", "onderwerp", "emne",
        "ämne",
        "amne", "aihe", "teema", "temats", "tema", "temat", "předmět", "predmet", "predmět", "konu",
        "tárgy",
        "subiect", "тема", "относно", "предмет", "θέμα", "chủ đề", "tiêu đề", "perihal", "subjek",
        "subyek",
        "الموضوع", "נושא", "เรื่อง", "หัวเรื่อง", "主题", "主旨", "主題", "件名", "제목", "efni", "assumpte",
        "gaia",
        "naslov", "věc", "vec", "hal", "tiêu đề:",
      ]
    ),
    (
      .other,
      [
        "reply-to", "reply to", "antwort an", "antworten an", "répondre à", "responder a",
        "rispondi a",
        "organization", "organisation", "importance", "wichtigkeit", "priority", "priorité",
        "attachments",
        "anlagen", "pièces jointes", "allegati", "bijlagen", "message-id", "svara till", "vastaa",
        "odpovědět",
        "x-mailer", "resent-from", "newsgroups", "zpětná adresa", "bijlage", "datei", "mailed-by",
        "yanıt adresi", "odpowiedz do", "ответить", "відповісти", "välasz", "válaszcím", "adjunto",
        "responder para", "odpoveď komu", "svar til", "beantwoorden", "reageer op", "antwoord aan",
      ]
    ),
  ]
}
