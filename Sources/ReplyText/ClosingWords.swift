/// What stands above the name at the end of a letter, by language.
enum ClosingWords {
  /// Words that close a letter when they are all of a line.
  static let whole: PhraseTable = [
    "thanks", "thank you", "many thanks", "thanks a lot", "thanks again", "best", "all the best",
    "cheers", "yours truly", "kindest", "rgds", "br", "kr", "thx", "thanks in advance",
    "many thanks in advance", "thank you in advance", "danke", "vielen dank", "danke im voraus",
    "vielen dank im voraus", "besten dank im voraus", "merci d'avance", "gracias de antemano",
    "grazie in anticipo", "obrigado desde já", "obrigada desde já", "bij voorbaat dank",
    "tack på förhand", "liebe grüße", "lg", "vg", "mfg", "merci", "bien à vous",
    "à bientôt", "gracias", "muchas gracias", "grazie", "grazie mille", "a presto", "obrigado",
    "obrigada", "abraço", "bedankt", "dank u wel", "mvg", "mvh", "tak", "takk", "tack", "vh",
    "kiitos", "dziękuję", "děkuji", "děkuju", "s pozdravem", "ďakujem", "hvala", "lp", "köszönöm",
    "üdv", "mulțumesc", "спасибо", "дякую", "благодаря", "ευχαριστώ", "teşekkürler", "saygılarımla",
    "cảm ơn", "trân trọng", "salam", "terima kasih", "hormat kami", "שלום", "תודה", "בברכה", "شكرا",
    "با احترام", "ありがとうございます", "以上", "敬具", "谢谢", "謝謝", "此致", "祝好", "敬礼", "감사합니다",
  ]

  /// How a word of it begins, whatever its ending.
  static let stems: PhraseTable = [
    "regards", "sincerely", "faithfully", "respectfully", "wishes", "cheers",  // English
    "grüße", "grüsse", "gruß", "gruss", "hochachtungsvoll",  // German
    "cordialement", "salutation", "sentiments distingués",  // French
    "saludo", "atentamente", "cordialmente",  // Spanish
    "saluti", "cumprimentos", "atenciosamente", "abraços",  // Italian, Portuguese
    "groet", "hilsen", "hälsning", "hilsner", "kveðj",  // Dutch, Scandinavian
    "terveisin", "tervehdys", "tervitus", "lugupidamisega", "cieņ", "pagarb",  // Finnic, Baltic
    "pozdraw", "poważaniem", "powazaniem", "pozdrav", "úctou", "spoštovanj", "poštovanj",  // Slavic
    "уважени", "поваг", "поздрав", "поштовањ",  // Russian, Ukrainian, Bulgarian, Serbian
    "üdvözlet", "tisztelettel", "stimă", "salutări", "χαιρετισμ", "εκτίμηση", "saygı",
    "hormat", "よろしくお願い", "敬意", "تحيات", "ขอแสดงความนับถือ", "salutacions", "agur",
  ]
}
