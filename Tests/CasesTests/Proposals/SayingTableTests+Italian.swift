/// Sayings in Italian, written for these tests.
extension SayingTableTests {
  static let italian = """
    IT | Non abbiamo ancora pagato la FT-2041. => -
    IT | Avete ricevuto il nostro bonifico? => -
    IT | La banca ha respinto il bonifico del 24 settembre. => -
    IT | Ci sentiamo il 9 ottobre per il pagamento. => -
    IT | Potremmo forse pagare il 9 ottobre. => -
    IT PLAN | Non possiamo accettare il piano. => -
    IT PLAN | Ok, ne parlo con il titolare. => -
    IT APP | Approvo solo se c'è il DDT firmato. => -
    IT LAW | L'udienza è fissata per il 30 ottobre. => -
    IT | Domani facciamo il bonifico di 1.250 €. => promise 2026-09-29 125000
    IT | La FT-2057 è stata pagata il 24 settembre. => claimed_payment 2026-09-24
    IT | Nella FT-2063 il prezzo non corrisponde all'ordine. => dispute FT-2063
    IT PLAN | Accettiamo volentieri, grazie. => acceptance
    IT | Potete rimandarci la FT-2063? => copy_request FT-2063
    IT | Aspettiamo la nota di credito per la FT-2057. => credit_note_awaited FT-2057
    IT | Venerdì le faccio il bonifico di 480,50 €. => promise 2026-10-02 48050
    IT | Confermiamo che l'importo verrà saldato entro il 9 ottobre. => promise 2026-10-09
    IT | Lunedì avrete i soldi. => promise 2026-10-05
    IT | Il nostro prossimo giorno di pagamento è il 15 ottobre e la FT-2063 è inclusa. => promise \
    2026-10-15
    IT | Già pagata, vedi contabile allegata. => claimed_payment
    IT | L'importo è stato addebitato sul nostro conto il 22 settembre. => claimed_payment \
    2026-09-22
    IT | Non riconosciamo la FT-2041, non abbiamo mai ordinato questo servizio. => dispute FT-2041
    IT | Contestiamo la FT-2057: differenza di prezzo di 14,42 €. => dispute 1442 FT-2057
    IT | 500 € domani e il resto il 30. => promise 2026-09-29 50000; promise 2026-09-30
    IT | Mercoledì arriva sul vostro conto, scusate. => promise 2026-09-30
    IT | Appena fatto il bonifico istantaneo. => claimed_payment 2026-09-28
    IT | La 2057 è stata pagata il 24/09, la 2041 la paghiamo il 23/10. Della 2063 mi serve una \
    copia. => claimed_payment 2026-09-24; promise 2026-10-23; copy_request FT-2063
    IT | La nostra società è stata ammessa al concordato preventivo il 21 settembre. => insolvency \
    2026-09-21
    IT | Manca la nota di credito per le 2 scatole rese della 2063. => credit_note_awaited FT-2063
    IT APP | No, respingo. Non c'è prova dell'ammanco. => decision refuse
    IT | Il vostro commerciale dice che pagheremo 1.250 € il 5 ottobre, ma nessuno qui glielo ha \
    detto. => -
    IT | Una volta ricevuta la fattura corretta pagheremo entro 10 giorni. => -
    IT | Volevamo pagare venerdì ma il titolare è in ospedale, non so quando. => -
    IT | Giovedì potrò dirvi quando pagheremo. => -
    IT | Vi chiediamo di bonificarci entro il 9 ottobre i 120,00 € pagati in più. => -
    IT | Avevate promesso i pezzi di ricambio per il 9 ottobre, ci contiamo. => -
    IT | L'ideale sarebbe pagare il 9 ottobre, ma non posso promettere nulla. => -
    IT | Il mio capo chiede se va bene se paghiamo il 15. => -
    IT | Non se ne parla di pagare 3.600 € il 5 ottobre. => -
    IT | Abbiamo già pagato la FT-2057? => -
    IT | Da noi risulta aperta, quindi non è stata pagata. => -
    IT | Avrebbe dovuto essere pagata la settimana scorsa, verifico. => -
    IT | I pezzi difettosi della 2057 sono già stati sostituiti, tutto risolto. => -
    IT | C'è qualcosa che non va nella fattura 2063? => -
    IT PLAN | Non siamo d'accordo, le rate sono troppo alte. => -
    IT PLAN | Ricevuto, grazie. Lo giro alla direzione e vi faccio sapere. => -
    IT PLAN | Sì, ho sentito il messaggio. Mi chiami domani. => -
    IT | Un nostro cliente è fallito, da qui il ritardo. => -
    IT LAW | In mancanza di pagamento entro il 30 ottobre consigliamo il ricorso. => -
    IT LAW | In allegato la nostra parcella 5531, scadenza 31 ottobre. => -
    IT APP | Non è ancora approvato, manca il parere delle vendite. => -
    IT | Il 9 ottobre saremo da voi per regolare le questioni aperte con i tecnici. => -
    IT | Vi mando il piano di pagamento entro il 9 ottobre. => -
    IT PLAN | Va bene, ma in quattro rate invece di tre. => -
    IT LAW | La sentenza è attesa per il 30 ottobre. => -
    IT AUTO | Oggi non sono in ufficio. Gli ordini ricevuti fino al 12 ottobre partono questo \
    mese. => -
    IT | Il pagamento partirà il 2 ottobre. => promise 2026-10-02
    IT | Vi paghiamo venerdì. => promise 2026-10-02
    IT | Provvederemo al saldo entro il 15 ottobre. => promise 2026-10-15
    IT | Abbiamo effettuato il bonifico di 480,50 € il 22 settembre. => claimed_payment 2026-09-22 \
    48050
    IT | La fattura è già saldata. => claimed_payment
    IT | La FT-2063 riguarda un lavoro mai eseguito. => dispute FT-2063
    IT | L'importo della FT-2057 è sbagliato. => dispute FT-2057
    IT | Mancano tre colli della 2057. => dispute FT-2057
    IT PLAN | Per noi ok, grazie. => acceptance
    IT PLAN | Approviamo il piano. => acceptance
    IT | È possibile rateizzare? => plan_request
    IT | Ci serve una copia della FT-2063. => copy_request FT-2063
    IT APP | Autorizzo. => decision approve
    IT APP | Non approvo, manca il DDT. => decision refuse
    IT | Pagheremo verso il 10 ottobre. => -
    IT PLAN | Va bene, la richiamo domani. => -
    IT | Nessun pagamento prima del 9 ottobre. => -
    IT | Vi informiamo che il 21 settembre la società è stata dichiarata in liquidazione \
    giudiziale. => insolvency 2026-09-21
    IT LAW | Oggi abbiamo inviato la diffida al debitore, con termine al 28 ottobre 2026. => \
    legal_stage letter_before_action 2026-10-28
    IT LAW | Il decreto ingiuntivo è stato emesso il 12 settembre, R.G. 1187/2026. => legal_stage \
    claim_issued 1187/2026
    IT PLAN | Siamo d'accordo con le tre rate, grazie. => acceptance
    IT PLAN | Ci sta bene, grazie. => acceptance
    IT PLAN | Benissimo, confermo. => acceptance
    IT APP | Da parte mia è autorizzato. => decision approve
    IT | Secondo la nostra amministrazione il pagamento è programmato per il 4 gennaio. => promise \
    2027-01-04
    IT | L'importo le verrà accreditato al più tardi il 9 ottobre. => promise 2026-10-09
    IT | Mercoledì parte il bonifico, promesso. => promise 2026-09-30
    IT | La metà dei colli della FT-2057 era rotta. => dispute FT-2057
    IT | Non abbiamo nessun ordine per la FT-2041. => dispute FT-2041
    IT | Il pagamento è stato eseguito il 22 settembre. => claimed_payment 2026-09-22
    IT | Dimenticate il nostro reclamo su F-2057, i cartoni sono arrivati. => -
    """
}
