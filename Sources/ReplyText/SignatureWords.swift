/// The words of the line that a phone or program adds below a message, by language.
enum SignatureWords {
  /// The line begins so.
  static let prefixes: PhraseTable = [
    "sent from", "sent wirelessly", "envoyé sans fil", "sent via", "sent by", "sent using",
    "sent with", "get outlook for",
    "sent on the go",
    "send from", "written from", "typed on", "envoyé de", "envoyé depuis", "envoyé à partir de",
    "envoyé avec", "obtenir outlook pour", "télécharger outlook", "provenance :", "envoyé via",
    "gesendet von", "gesendet mit", "gesendet über", "von meinem", "von meiner", "versendet mit",
    "hol dir outlook",
    "diese nachricht wurde von", "laden sie outlook", "gesendet aus", "holen sie sich outlook",
    "verzonden vanaf", "verzonden met", "verstuurd vanaf", "verstuurd met", "verzonden via",
    "verstuurd via",
    "verzonden vanuit", "outlook voor", "download outlook",
    "enviado desde", "enviado con", "enviado a través de", "enviado por", "obtener outlook para",
    "enviat des de", "nire iphone",
    "enviado do", "enviado da", "enviado de", "enviado a partir de", "enviado via", "enviado pelo",
    "obter o outlook para", "obtenha o outlook para", "baixe o outlook",
    "inviato da", "inviato dal", "inviato con", "scarica outlook", "ottieni outlook per",
    "inviata da",
    "sendt fra", "sendt via", "hent outlook", "få outlook for", "sendt med", "skickat från",
    "skickades från", "poslano z",
    "skickat via", "sänt från",
    "hämta outlook", "skaffa outlook", "skickat med", "lähetetty", "hanki outlook", "saadetud minu",
    "hangi outlook",
    "wysłano z", "wysłane z", "pobierz outlook", "wysłano przez", "odesláno z", "odoslané z",
    "získejte outlook",
    "stáhnout outlook", "získať outlook", "posláno z", "poslano iz", "poslano s", "poslano sa",
    "dohvati outlook",
    "trimis de pe", "trimis din", "trimis de la", "obțineți outlook", "küldve", "elküldve",
    "az outlook beszerzése",
    "отправлено с", "отправлено из", "получите outlook", "скачать outlook", "надіслано з",
    "надіслано із",
    "отримати outlook", "изпратено от", "στάλθηκε από", "εστάλη από", "λήψη του outlook",
    "gönderildi", "outlook'u edinin",
    "được gửi từ", "đã gửi từ", "gửi từ", "tải outlook", "dikirim dari", "dapatkan outlook",
    "أرسلت من", "تم الإرسال من",
    "مرسل من", "נשלח מ", "נשלח מה", "ส่งจาก", "发自", "從我的", "从我的", "傳送自", "寄自", "发送自", "获取 outlook",
    "取得 outlook", "來自", "iphoneから送信", "ipadから送信", "outlook を入手", "나의 iphone", "나의 ipad",
  ]

  /// Whose device it is: a name that no table has may follow.
  static let ownDevice: PhraseTable = [
    "sent from my", "von meinem", "von meiner", "envoyé de mon", "envoyé depuis mon",
    "enviado desde mi", "inviato dal mio", "verzonden vanaf mijn", "verstuurd vanaf mijn",
    "enviado do meu", "enviado da minha", "skickat från min", "sendt fra min",
  ]

  /// The line ends so, where the language puts the verb last.
  static let suffixes: PhraseTable = [
    "gesendet", "herunterladen", "에서 전송", "から送信", "から送信されました", "に搭載の mail から送信", "에서 보냄",
    "에서 보냈습니다",
    "gönderildi", "tarafından gönderildi", "lähetetty iphonesta", "küldve", "bidalia", "bidalita",
    "wysłane z telefonu", "を入手",
  ]

  /// What people ask to be forgiven, behind a comma.
  static let apologies: PhraseTable = [
    "excuse", "brevity", "typos", "typo", "mistakes", "tippfehler", "entschuldige", "entschuldigen",
    "verzeihung", "fautes", "excusez", "brièveté", "errores", "erros", "errori", "typefouten",
    "опечатки",
  ]

  /// Names of phones and mail programs that are no other word in any language.
  static let brands: PhraseTable = [
    "iphon", "ipad", "android", "galaxy", "windows phone", "mail for windows", "mail für windows",
    "aqua mail", "edison mail", "notion mail", "zoho mail", "newton mail", "libero mail",
    "libero mobile", "shortwave", "typeapp", "mixmax", "superhuman", "airmail", "mailspring",
    "fastmail", "icloud", "posteo", "mailbox for", "sailfish", "fairphone", "ios app", "blackberry",
    "outlook", "samsung", "huawei", "xiaomi", "nokia",
    "motorola", "oneplus", "gmail", "yahoo", "protonmail", "proton mail", "thunderbird", "k-9 mail",
    "fairemail", "gmx", "web.de", "hotmail", "t-online", "mail.ru", "яндекс", "yandex", "seznam",
    "naver", "qq邮箱", "foxmail", "айфон", "аймэйл", "bluemail", "tutanota", "mailbird", "em client",
    "smartphone", "honor", "realme", "redmi", "oppo",
  ]

  /// What such a line names.
  static let products: PhraseTable = [
    "iphone", "ipad", "ipod", "ios", "android", "blackberry", "outlook", "mail", "gmail", "samsung",
    "galaxy",
    "huawei", "xiaomi", "nokia", "sony", "htc", "lg", "windows", "phone", "smartphone",
    "smart phone", "mobile", "mobil",
    "handy", "mobiltelefon", "tablet", "yahoo", "yahoo!", "proton", "protonmail", "thunderbird",
    "k-9",
    "gsm", "motorola", "pixel", "oneplus", "typeapp", "bluemail", "mailbox", "spark", "nexus",
    "kindle",
    "telefon", "teléfono", "telefono", "telefone", "téléphone", "telefoon", "handheld", "wireless",
    "at&t", "t-mobile",
    "verizon", "vodafone", "orange", "palm", "treo", "hotmail", "aol", "gmx", "web.de", "mobiele",
    "mobiel",
    "celular", "móvil", "movil", "cellulare", "device", "айфона", "телефона", "смартфона", "почты",
    "puhelimesta", "app",
    "mac", "macbook", "my phone", "mobilt", "zimbra", "newton", "airmail", "superhuman", "edison",
    "hey", "fairphone",
    "thư", "iphonesta", "ipadista", "iphone'umdan", "iphone'dan", "手机", "手機", "邮箱", "メール", "웹메일",
    "mailspring",
    "postbox", "front", "missive", "canary", "em client", "mailbird", "polymail", "nine",
  ]
}
