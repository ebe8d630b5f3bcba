/// The words of Dutch, Spanish, Italian and Portuguese.
extension MatterWords {
  static let dutch = MatterWords(
    words: .dutch,
    wishes: [
      "kunnen wij", "kunnen we", "zouden wij", "zouden we", "kan ik", "mogen wij", "mogen we",
      "mag ik", "is het mogelijk", "zou het mogelijk", "wij willen graag", "we willen graag",
      "ik wil graag", "zouden graag", "zou graag", "wij verzoeken", "wij vragen om",
      "wij stellen voor", "stellen .. voor", "wij kunnen", "we kunnen", "ik kan", "gaat u akkoord",
      "graag een", "graag in",
    ],
    installments: [
      "termijnen", "betalingsregeling", "afbetalingsregeling", "afbetalingsplan", "betalingsplan",
      "maandtermijnen", "gespreid betalen",
    ],
    counted: ["keer", "delen", "betalingen"],
    sends: [
      "kunt u", "kan u", "zou u", "gelieve", "graag ontvangen", "wilt u", "stuur ons",
      "sturen", "toesturen", "bezorgen", "wij hebben nodig", "mogen wij", "graag een", "nodig",
      "opnieuw",
    ],
    copies: ["kopie", "kopieën", "duplicaat", "afschrift", "kopiefactuur"],
    invoices: ["factuur", "facturen", "kopiefactuur"],
    unreceived: ["niet ontvangen", "nooit ontvangen", "niet gekregen"],
    creditNotes: ["creditnota", "creditnota's", "creditfactuur"],
    waits: [
      "wachten op", "wachten nog", "wacht op", "wachten .. op", "in afwachting", "verwachten",
      "zodra .. ontvangen", "wanneer ontvangen", "wanneer krijgen", "gelieve", "kunt u",
      "nog geen", "graag ontvangen",
    ],
    unseen: [
      "niet verwerkt", "niet zichtbaar", "niet vermeld", "nog open", "niet geboekt",
      "geen rekening mee", "nog als openstaand", "staat er niet",
    ],
    missing: [
      "onze betaling .. niet verwerkt", "onze betaling .. ontbreekt",
      "onze betaling .. niet geboekt",
      "onze betaling .. niet vermeld", "onze betaling .. niet zichtbaar",
    ]
  )

  static let spanish = MatterWords(
    words: .spanish,
    wishes: [
      "podemos", "podríamos", "puedo", "podría", "es posible", "sería posible", "nos gustaría",
      "me gustaría", "quisiéramos", "quisiera", "solicitamos", "solicito", "proponemos", "propongo",
      "queremos pagar", "deseamos pagar", "aceptarían", "aceptan ustedes", "pedimos",
    ],
    installments: [
      "plazos", "cuotas", "plan de pago", "plan de pagos", "pago fraccionado", "fraccionar",
      "aplazamiento", "mensualidades",
    ],
    counted: ["pagos", "veces", "partes"],
    sends: [
      "pueden enviarnos", "pueden enviar", "podrían enviarnos", "podrían enviar", "puede enviarnos",
      "por favor", "envíennos", "envíenos", "rogamos", "necesitamos", "necesito", "agradeceríamos",
      "solicitamos", "remitirnos", "reenviar", "enviarme",
    ],
    copies: ["copia", "copias", "duplicado", "reenviar"],
    invoices: ["factura", "facturas"],
    unreceived: ["no hemos recibido", "no recibimos", "nunca recibimos", "nunca hemos recibido"],
    creditNotes: ["nota de crédito", "nota de abono", "factura rectificativa", "abono"],
    waits: [
      "esperamos", "esperando", "a la espera", "en espera", "seguimos esperando",
      "estamos pendientes",
      "cuando recibamos", "hasta que recibamos", "hasta recibir", "en cuanto recibamos",
      "pueden enviarnos", "podrían enviarnos", "por favor", "rogamos", "cuándo recibiremos",
      "aún no hemos recibido", "todavía no hemos recibido",
    ],
    unseen: [
      "no aparece", "no figura", "no consta", "no está contabilizado", "sigue pendiente",
      "sigue abierta", "no lo han contabilizado", "no la han contabilizado", "no se refleja",
    ],
    missing: [
      "nuestro pago .. no figura", "nuestro pago .. no aparece", "nuestro pago .. no consta",
      "falta nuestro pago", "nuestra transferencia .. no aparece",
      "nuestra transferencia .. no figura", "nuestra transferencia .. no consta",
    ]
  )

  static let italian = MatterWords(
    words: .italian,
    wishes: [
      "possiamo", "potremmo", "posso", "potrei", "è possibile", "sarebbe possibile", "vorremmo",
      "vorrei", "chiediamo", "chiedo", "richiediamo", "richiedo", "proponiamo", "propongo",
      "desideriamo", "accettate", "accettereste", "ci piacerebbe",
    ],
    installments: [
      "rate", "rate mensili", "piano di rientro", "piano di pagamento", "rateizzazione",
      "rateizzare", "rateazione", "dilazione", "pagamento rateale", "pagamento dilazionato",
    ],
    counted: ["volte", "pagamenti", "tranche"],
    sends: [
      "potete inviarci", "potete inviare", "potreste inviarci", "potreste inviare", "può inviarci",
      "per favore", "cortesemente", "vi preghiamo", "inviateci", "ci serve", "mi serve",
      "abbiamo bisogno", "richiediamo", "chiediamo", "inviarmi", "trasmetterci", "rinviare",
    ],
    copies: ["copia", "copie", "duplicato", "rinviare"],
    invoices: ["fattura", "fatture"],
    unreceived: ["non abbiamo ricevuto", "mai ricevuto", "mai ricevuta", "non ricevuta"],
    creditNotes: ["nota di credito", "note di credito", "nota di accredito"],
    waits: [
      "attendiamo", "in attesa", "aspettiamo", "attendo", "aspetto", "stiamo aspettando",
      "quando riceveremo", "appena riceveremo", "appena riceviamo", "finché non riceviamo",
      "potete inviarci", "potreste inviarci", "vi preghiamo", "per favore", "inviateci",
      "non abbiamo ancora ricevuto",
    ],
    unseen: [
      "non risulta", "non appare", "non compare", "non è stato registrato", "risulta ancora aperta",
      "ancora aperta", "non è stato contabilizzato", "ancora da pagare",
    ],
    missing: [
      "nostro pagamento .. non risulta", "nostro pagamento .. non compare",
      "nostro pagamento .. non è stato registrato", "nostro bonifico .. non risulta",
      "nostro bonifico .. non compare", "nostro pagamento .. non appare",
    ]
  )

  static let portuguese = MatterWords(
    words: .portuguese,
    wishes: [
      "podemos", "poderíamos", "posso", "poderia", "é possível", "seria possível", "gostaríamos",
      "gostaria", "solicitamos", "solicito", "propomos", "proponho", "pedimos", "queremos pagar",
      "pretendemos", "aceitam", "aceitariam",
    ],
    installments: [
      "prestações", "parcelas", "plano de pagamento", "plano de pagamentos", "mensalidades",
      "pagamento faseado", "parcelar", "fracionar",
    ],
    counted: ["pagamentos", "vezes", "partes"],
    sends: [
      "podem enviar-nos", "podem enviar", "poderiam enviar-nos", "poderiam enviar", "pode enviar",
      "por favor", "enviem-nos", "agradecemos", "precisamos", "preciso", "solicitamos", "pedimos",
      "reenviar", "enviar-me",
    ],
    copies: ["cópia", "cópias", "segunda via", "duplicado", "reenviar"],
    invoices: ["fatura", "faturas", "factura"],
    unreceived: ["não recebemos", "nunca recebemos", "não recebi"],
    creditNotes: ["nota de crédito", "notas de crédito"],
    waits: [
      "aguardamos", "à espera", "esperamos", "aguardo", "estamos à espera", "quando recebermos",
      "até recebermos", "assim que recebermos", "podem enviar-nos", "poderiam enviar-nos",
      "por favor", "enviem-nos", "ainda não recebemos",
    ],
    unseen: [
      "não aparece", "não consta", "não figura", "não foi registado", "continua em aberto",
      "ainda em aberto", "não foi contabilizado",
    ],
    missing: [
      "nosso pagamento .. não consta", "nosso pagamento .. não aparece",
      "nosso pagamento .. não figura", "nossa transferência .. não consta",
      "nossa transferência .. não aparece", "nosso pagamento .. não foi registado",
    ]
  )
}
