/// The words of lines that announce an earlier message, by language.
enum MarkerWords {
  /// `-----Original Message-----`: the message that is answered.
  static let original: PhraseTable = [
    "original message", "original email", "original appointment", "reply message",
    "reply above this line",
    "ursprüngliche nachricht", "originalnachricht", "original-nachricht", "ursprüngliche mail",
    "message d'origine", "message original", "courriel original", "message initial",
    "oorspronkelijk bericht", "origineel bericht", "oorspronkelijke bericht",
    "mensaje original", "missatge original", "jatorrizko mezua",
    "messaggio originale", "mensagem original",
    "oprindelig meddelelse", "original meddelelse", "original besked", "opprinnelig melding",
    "originalmeddelande", "ursprungligt meddelande", "ursprungligt meddelande",
    "alkuperäinen viesti", "algne kiri", "algne sõnum", "sākotnējais ziņojums", "pradinis laiškas",
    "oryginalna wiadomość", "wiadomość oryginalna", "wiadomość pierwotna",
    "původní zpráva", "původní e-mail", "pôvodná správa", "izvirno sporočilo",
    "izvorna poruka", "originalna poruka", "originalna poruka",
    "mesaj original", "mesajul original", "eredeti üzenet",
    "исходное сообщение", "оригинальное сообщение", "первоначальное сообщение",
    "оригинално съобщение",
    "оригінальне повідомлення", "вихідне повідомлення", "первинне повідомлення",
    "αρχικό μήνυμα", "orijinal mesaj", "özgün ileti", "orijinal ileti", "thư gốc", "tin nhắn gốc",
    "pesan asli", "mesej asal", "الرسالة الأصلية", "רسالة أصلية", "הודעה מקורית",
    "ข้อความต้นฉบับ", "原始邮件", "原始郵件", "原邮件", "元のメッセージ", "元のメール", "원본 메시지", "원본 메일",
    "upprunaleg skilaboð",
  ]

  /// `## Please reply above this line ##`: where a ticket system wants the answer.
  static let above: PhraseTable = [
    "above this line", "oberhalb dieser zeile", "über dieser zeile", "oberhalb dieser linie",
    "au-dessus de cette ligne", "au dessus de cette ligne", "encima de esta línea",
    "arriba de esta línea", "sopra questa linea", "sopra questa riga", "al di sopra di questa riga",
    "boven deze regel", "boven deze lijn", "acima desta linha", "over denne linje",
    "over denne linjen", "ovenfor denne linje", "ovenfor denne linjen", "ovanför den här raden",
    "ovanför denna rad", "ovanför den här linjen", "tämän rivin yläpuolelle", "powyżej tej linii",
    "nad tą linią", "nad tento řádek", "nad tímto řádkem", "nad tento riadok", "iznad ove linije",
    "iznad ove crte", "nad to vrstico", "e vonal fölé", "ezen vonal fölé", "ezen sor fölé",
    "deasupra acestei linii", "выше этой строки", "выше этой линии", "над этой строкой",
    "вище цього рядка", "над този ред", "πάνω από αυτή τη γραμμή", "bu satırın üstüne",
    "bu satırın üzerine", "bu çizginin üzerine", "この行より上", "この線より上", "この行の上", "在此行上方", "在此行之上",
    "在此线上方", "在這行之上", "이 줄 위", "이 선 위", "فوق هذا السطر", "فوق هذا الخط", "מעל שורה זו", "מעל קו זה",
    "trên dòng này", "di atas baris ini", "เหนือบรรทัดนี้", "per sobre d'aquesta línia",
  ]

  /// `Reply above the line` below a line of dashes: the words for above, and for the line.
  static let aboveStems: PhraseTable = [
    "above", "oberhalb", "über", "au-dessus", "au dessus", "encima", "arriba", "sopra", "boven",
    "acima", "over", "ovenfor", "ovanför", "yläpuolelle", "powyżej", "nad", "iznad", "fölé",
    "deasupra", "выше", "вище", "над", "πάνω", "üstüne", "üzerine",
  ]
  static let lines: PhraseTable = [
    "line", "zeile", "linie", "ligne", "línea", "linea", "riga", "regel", "lijn", "linha", "linje",
    "rad", "rivi", "lini", "řád", "riadk", "crte", "vrstic", "vonal", "sor", "строк", "ряд", "ред",
    "γραμμή", "satır", "çizgi",
  ]

  /// `*Previous Replies*`: a forum or ticket system repeats what was said.
  static let previous: PhraseTable = [
    "previous replies", "previous messages", "vorherige antworten", "vorherige nachrichten",
    "réponses précédentes", "messages précédents", "respuestas anteriores", "mensajes anteriores",
    "risposte precedenti", "messaggi precedenti", "respostas anteriores", "vorige antwoorden",
    "tidigare svar", "tidligere svar", "aiemmat vastaukset", "poprzednie odpowiedzi",
    "předchozí odpovědi", "предыдущие ответы", "попередні відповіді", "önceki yanıtlar", "以前的回复",
    "過去の返信", "이전 답글",
  ]

  /// What words that say forwarded begin with; a line of few words above a field block says it so.
  static let stems: PhraseTable = [
    "forward", "weitergeleit", "transf", "réexp", "doorgest", "doorgez", "reenvi", "reenc",
    "inoltr", "encaminh",
    "videres", "vidarebef", "välitet", "edelleen", "edasta", "pārsūt", "persių", "przekaz",
    "przesł", "přepos",
    "přesměr", "předan", "prepos", "posredov", "proslij", "prosljeđ", "prosleđ", "preusmjer",
    "redirec", "înaint",
    "továbbít", "пересл", "пересыл", "пересил", "переад", "перенапр", "препрат", "прослеђ", "προωθ",
    "yönlendir",
    "ilet", "i̇let", "chuyển tiếp", "terus", "framsend", "birbidali", "reenviat", "转发", "轉寄", "転送",
    "전달", "הועבר", "שהועבר",
    "معاد", "المعاد", "ส่งต่อ", "dimajukan",
  ]

  /// What a message is called; between dashes it announces one, whatever stands beside it.
  static let nouns: PhraseTable = [
    "message", "nachricht", "mail", "e-mail", "email", "bericht", "mensaje", "missatge",
    "messaggio", "mensagem",
    "meddelelse", "melding", "meddelande", "besked", "viesti", "kiri", "ziņojums", "laiškas",
    "wiadomość",
    "zpráva", "správa", "sporočilo", "poruka", "mesaj", "mesajul", "üzenet", "сообщение",
    "съобщение",
    "повідомлення", "письмо", "μήνυμα", "ileti", "thư", "tin nhắn", "pesan", "mesej", "رسالة",
    "הודעה",
    "ข้อความ", "邮件", "郵件", "メッセージ", "メール", "메시지", "메일", "courriel", "correo", "messaggi",
  ]

  /// `---------- Forwarded message ---------`, `Begin forwarded message:`: one that is passed on.
  static let forwarded: PhraseTable = [
    "forwarded message", "begin forwarded message", "start forwarded message", "forwarded by",
    "forwarded email", "forward message", "this is a forwarded message",
    "weitergeleitete nachricht", "anfang der weitergeleiteten nachricht",
    "anfang der weitergeleiteten e-mail", "weitergeleitete mail",
    "message transféré", "début du message transféré", "début du message réexpédié",
    "message réexpédié", "courriel transféré",
    "doorgestuurd bericht", "begin doorgestuurd bericht", "doorgezonden bericht",
    "mensaje reenviado", "inicio del mensaje reenviado", "missatge reenviat",
    "inici del missatge reenviat", "birbidalitako mezua",
    "messaggio inoltrato", "inizio messaggio inoltrato", "inizio del messaggio inoltrato",
    "mensagem encaminhada", "início da mensagem encaminhada", "mensagem reencaminhada",
    "início da mensagem reencaminhada", "mensagem enviada", "mensagem reenviada",
    "videresendt meddelelse", "start på videresendt besked", "videresendt besked",
    "start på videresendt meddelelse", "videresendt melding", "videresendt e-post",
    "begynnelse på videresendt melding", "begynnelsen av videresendt melding", "videresendt",
    "vidarebefordrat meddelande", "början på vidarebefordrat meddelande",
    "vidarebefordrat mejl", "vidarebefordrat brev", "framsendur póstur",
    "välitetty viesti", "välitetty viesti alkaa", "edelleenlähetetty viesti",
    "edelleen lähetetty viesti", "lähetetty edelleen",
    "edastatud kiri", "edastatud sõnum", "pārsūtītais ziņojums", "pārsūtīta ziņa",
    "persiųstas laiškas",
    "persiųsta žinutė",
    "przekazana wiadomość", "wiadomość przekazana", "przesłana wiadomość",
    "początek przekazywanej wiadomości", "początek przekazanej wiadomości",
    "treść przekazanej wiadomości",
    "přeposlaná zpráva", "začátek přeposlané zprávy", "předaná zpráva", "přesměrovaná zpráva",
    "preposlaná správa", "začiatok preposlanej správy", "posredovano sporočilo",
    "proslijeđena poruka", "prosleđena poruka", "započni proslijeđenu poruku",
    "početak proslijeđene poruke", "prosljeđena poruka", "почетак прослеђене поруке",
    "прослеђена порука",
    "mesaj redirecționat", "mesaj redirectionat", "începutul mesajului redirecționat",
    "mesaj înaintat", "începe mesajul redirecționat",
    "továbbított üzenet", "továbbított levél", "továbbított üzenet kezdete",
    "a továbbított üzenet kezdete",
    "пересылаемое сообщение", "пересланное сообщение", "начало переадресованного сообщения",
    "начало пересылаемого сообщения", "переадресованное сообщение", "перенаправленное сообщение",
    "препратено съобщение", "начало на препратеното съобщение",
    "переслане повідомлення", "перенаправлене повідомлення", "початок листа, що пересилається",
    "початок пересланого повідомлення", "пересилане повідомлення",
    "προωθημένο μήνυμα", "μήνυμα που προωθήθηκε", "έναρξη προωθημένου μηνύματος",
    "yönlendirilmiş ileti", "yönlendirilen ileti", "iletilen mesaj", "iletilmiş mesaj",
    "yönlendirilen mesaj",
    "yönlendirilen iletinin başlangıcı", "iletilen ileti", "iletilmiş ileti", "i̇letilmiş mesaj",
    "i̇letilen mesaj", "i̇letilen ileti", "başlangıç yönlendirilmiş ileti",
    "thư đã chuyển tiếp", "tin nhắn đã được chuyển tiếp", "thư được chuyển tiếp", "thư chuyển tiếp",
    "pesan terusan", "pesan yang diteruskan", "mesej dimajukan",
    "رسالة معاد توجيهها", "الرسالة المعاد توجيهها", "رسالة محولة", "הודעה שהועברה", "ข้อความที่ส่งต่อ",
    "转发的邮件", "转发邮件", "轉寄郵件", "轉寄的郵件", "已转发邮件", "開始轉寄郵件", "转发信息", "已轉寄的訊息",
    "転送メッセージ", "転送されたメッセージ", "メッセージを転送", "転送メール", "전달된 메시지", "전달 메시지", "전달된 메일",
  ]
}
