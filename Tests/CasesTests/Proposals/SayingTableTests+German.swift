/// Sayings in German, written for these tests.
extension SayingTableTests {
  static let german = """
    DE | Wir haben die Rechnung noch nicht bezahlt. => -
    DE | Hätten wir das Geld, würden wir am 5.10. zahlen. => -
    DE | Laut Ihrem Vertrieb zahlen wir erst am 15.10. => -
    DE | Die Zahlung vom 5.9. wurde von der Bank zurückgewiesen. => -
    DE | Wurde RE-2041 schon bezahlt? => -
    DE | Ihr Kollege meinte, wir hätten am 24.9. überwiesen. => -
    DE | Sobald die Ware da ist, überweisen wir binnen 10 Tagen. => -
    DE | Wir zahlen am 9.10., wenn die Gutschrift da ist. => -
    DE | Wir melden uns am 9.10. wegen der Zahlung. => -
    DE | Zahlen wir am 9.10. oder am 16.10.? => -
    DE | Unser Kunde hat uns noch nicht bezahlt, daher verzögert es sich. => -
    DE | Wir haben RE-2041 geprüft, alles korrekt. => -
    DE | Die Reklamation zu RE-2057 ist erledigt. => -
    DE PLAN | Mit zwei Raten wären wir einverstanden. => -
    DE PLAN | Ich leite den Vorschlag weiter. => -
    DE APP | Einverstanden, sofern der Vertrieb zustimmt. => -
    DE APP | Ich kann das nicht genehmigen. => -
    DE LAW | Wir bereiten die Klage vor. => -
    DE LAW | Soll Klage eingereicht werden? => -
    DE | Bitte ziehen Sie die Lastschrift erst am 9.10. ein. => -
    DE | Ein Kunde von uns hat Insolvenz angemeldet. => -
    DE | Das Geld ist am 2.10. bei Ihnen. => promise 2026-10-02
    DE | Wir weisen die 1.250 € morgen an. => promise 2026-09-29 125000
    DE | RE-2057 wurde am 24.9. per Lastschrift eingezogen. => claimed_payment 2026-09-24
    DE | Bei RE-2063 fehlen drei Kartons. => dispute RE-2063
    DE | RE-2041 wurde doppelt berechnet. => dispute RE-2041
    DE PLAN | Das passt für uns wunderbar, danke! => acceptance
    DE | Uns fehlt RE-2063, bitte nochmals schicken. => copy_request RE-2063
    DE | Können wir den Betrag in vier Raten abstottern? => plan_request
    DE APP | Passt, von mir freigegeben. => decision approve
    DE LAW | Das Versäumnisurteil ist am 12.9. ergangen, Az. 3 C 45/26. => legal_stage judgment 3 \
    C 45/26
    DE | Am Freitag überweise ich die 480,50 €. => promise 2026-10-02 48050
    DE | Wir bestätigen, dass der offene Betrag bis 9. Oktober beglichen wird. => promise \
    2026-10-09
    DE | Sorry, ist durchgerutscht. Montag haben Sie das Geld. Bei Fragen gerne melden. => promise \
    2026-10-05
    DE | Unser nächster Zahllauf ist am 15. Oktober, da ist die RE-2063 dabei. => promise \
    2026-10-15
    DE | Der Betrag wurde am 22. September von unserem Konto abgebucht. => claimed_payment \
    2026-09-22
    DE | Ist schon bezahlt, Beleg anbei. => claimed_payment
    DE | Sie berechnen auf 2041 40 Stück, geliefert wurden aber nur 32. => dispute RE-2041
    DE | Mit der RE-2063 sind wir nicht einverstanden, vereinbart waren 90 € am Tag. => dispute \
    RE-2063
    DE | 2057 haben wir am 24.9. bezahlt, 2041 folgt am 23.10. Von 2063 bräuchte ich noch eine \
    Kopie. => claimed_payment 2026-09-24; promise 2026-10-23; copy_request RE-2063
    DE | Überblick: / - 2041: ok, Überweisung am 13.10. / - 2057: am 24.9. bezahlt / - 2063: die \
    Stunden passen nicht zu unseren Rapporten, bitte prüfen => dispute RE-2063; promise \
    2026-10-13; claimed_payment 2026-09-24
    DE | Wir schließen über die Feiertage. Die Zahlung machen wir nach der Rückkehr, am 4. Januar. \
    => promise 2027-01-04
    DE | Die 2041 schulden wir, die zahlen wir am 30. September. Das Problem ist die 2057: falsche \
    Ware. => dispute RE-2057; promise 2026-09-30
    DE | Eben per Echtzeitüberweisung raus, sorry. => claimed_payment 2026-09-28
    DE PLAN | Einverstanden. Die erste Rate überweisen wir wie vorgeschlagen am 15. Oktober. => \
    acceptance; promise 2026-10-15
    DE | Zahlungsavis: Überweisung vom 24.09.2026, 1.730,50 EUR, RE-2041 und RE-2057 => \
    claimed_payment 2026-09-24 173050
    DE | 500 € morgen, den Rest am 30. => promise 2026-09-29 50000; promise 2026-09-30
    DE | Ihr Vertreter sagt, wir würden am 5. Oktober 1.250 € zahlen, aber das hat ihm hier \
    niemand zugesagt. => -
    DE | Ihr Außendienst behauptet, dass wir am 5. Oktober 1.250 € überweisen. => -
    DE | Sobald uns die korrigierte Rechnung vorliegt, zahlen wir innerhalb von 10 Tagen. => -
    DE | Ist die RE-2041 am 5. Oktober zu zahlen oder später? => -
    DE | Am Donnerstag kann ich Ihnen sagen, wann wir zahlen. => -
    DE | Sie haben zugesagt, die Ersatzteile bis 9. Oktober zu schicken. => -
    DE | Idealerweise würden wir am 9. Oktober zahlen, versprechen kann ich aber nichts. => -
    DE | Bezug nehmend auf Ihr Schreiben vom 21. September melden wir uns wegen der Zahlung. => -
    DE | Wir werden die 3.600 € am 5. Oktober keinesfalls zahlen. => -
    DE | Haben wir RE-2057 schon bezahlt? => -
    DE | Bei uns ist sie noch offen, also wurde nichts bezahlt. => -
    DE | Die hätte letzte Woche bezahlt werden sollen, ich kläre das. => -
    DE | Die defekten Teile der 2057 wurden inzwischen ersetzt, alles erledigt. => -
    DE | Wir haben gerade ein Liquiditätsproblem und viele offene Rechnungen. => -
    DE PLAN | Danke, erhalten. Ich gebe es an unseren GF weiter und melde mich. => -
    DE PLAN | Wer hat diesem Plan zugestimmt? => -
    DE LAW | Sollte bis 30. Oktober nichts eingehen, empfehlen wir einen Mahnbescheid. => -
    DE LAW | Anbei unsere Kostennote 5531, fällig am 31. Oktober. => -
    DE APP | Noch nicht genehmigt, es fehlt die Meinung des Vertriebs. => -
    DE | Ich habe nie gesagt, dass wir am 6. Oktober 480,50 € zahlen. => -
    DE | Am 9. Oktober sind wir bei Ihnen, um die offenen Punkte mit Ihren Technikern zu regeln. \
    => -
    DE PLAN | Einverstanden, aber in vier Raten statt drei. => -
    DE AUTO | Ich bin heute nicht im Büro. Bestellungen bis 12. Oktober werden noch diesen Monat \
    verschickt. => -
    DE | Überweisung geht heute noch raus. => promise 2026-09-28
    DE | Die 480,50 € werden Ihnen am 2. Oktober gutgeschrieben. => promise 2026-10-02 48050
    DE | Wir lassen den Betrag am 5.10. anweisen. => promise 2026-10-05
    DE | Rechnung RE-2041 wird zum 15.10. ausgeglichen. => promise 2026-10-15
    DE | Wir haben am 22.9. 480,50 € gezahlt. => claimed_payment 2026-09-22 48050
    DE | Die Rechnung ist längst beglichen. => claimed_payment
    DE | RE-2063: Leistung nicht erbracht. => dispute RE-2063
    DE | Auf der RE-2057 stimmt die Menge nicht. => dispute RE-2057
    DE | Wir haben diese Ware nie bekommen, RE-2063. => dispute RE-2063
    DE | Gegen RE-2041 legen wir Widerspruch ein. => dispute RE-2041
    DE PLAN | Gerne so, besten Dank! => acceptance
    DE PLAN | Wir nehmen den Vorschlag an. => acceptance
    DE | Wäre eine Zahlung in drei Raten denkbar? => plan_request
    DE | Können Sie mir die RE-2063 nochmal zuschicken? => copy_request RE-2063
    DE | Wo bleibt die Gutschrift für die RE-2057? => credit_note_awaited RE-2057
    DE APP | Ich bin einverstanden. => decision approve
    DE APP | Abgelehnt, bitte beim Vertrieb nachfragen. => decision refuse
    DE AUTO | Ich bin ab dem 12. Oktober wieder erreichbar. => return_day 2026-10-12
    AT | Die Überweisung machma am Freitag. => -
    DE | Wir zahlen so um den 10. Oktober herum. => -
    DE | Ich sende Ihnen morgen eine Kopie des Lieferscheins zu RE-2041. => -
    DE | Falls RE-2057 falsch ist, sagen Sie Bescheid. => -
    DE | Wir haben nicht behauptet, dass RE-2057 falsch ist. => -
    DE | RE-9999 zahlen wir am 9. Oktober. => -
    DE PLAN | Gut, ich melde mich morgen. => -
    DE APP | Genehmigt für 900 €. => -
    DE | Laut Bank ist die Überweisung nicht ausgeführt worden. => -
    DE | Wir haben am 24.9. eine Mahnung bekommen, aber keine Rechnung. => -
    DE | Die Ware ist am 24.9. an Sie zurückgegangen. => -
    DE | Man sagte mir, es sei bezahlt, ich finde aber nichts. => -
    DE | Der Scheck kommt zurück, wenn Sie ihn am 9. Oktober einlösen. => -
    DE | Vor dem 9. Oktober können wir nicht zahlen. => -
    DE LAW | Der Gegner hat noch keinen Widerspruch eingelegt. => -
    DE | Wir sind nicht insolvent und zahlen alles. => -
    DE | RE-2041 und RE-2057 zahlen wir am 9. Oktober, RE-2063 ist falsch. => dispute RE-2063; \
    promise 2026-10-09
    DE | Wir überweisen 3 x 500 €: am 1.10., 1.11. und 1.12. => -
    DE | Wir haben am 21.09.2026 Insolvenz angemeldet. => insolvency 2026-09-21
    AT | Über das Vermögen unserer Gesellschaft wurde am 21. September ein Sanierungsverfahren \
    eröffnet. => insolvency 2026-09-21
    CH | Über unsere Firma wurde am 21.09.2026 der Konkurs eröffnet. => insolvency 2026-09-21
    DE LAW | Heute ging das anwaltliche Mahnschreiben mit Frist bis 28. Oktober 2026 raus. => \
    legal_stage letter_before_action 2026-10-28
    DE LAW | Wir haben dem Schuldner heute die letzte Zahlungsaufforderung geschickt, Frist \
    28.10.2026. => legal_stage letter_before_action 2026-10-28
    DE LAW | Der Mahnbescheid ist am 12.9. erlassen worden, Gz. 26-1187. => legal_stage \
    claim_issued 26-1187
    DE PLAN | So machen wir das, danke. => acceptance
    DE PLAN | Abgemacht! => acceptance
    DE PLAN | Wir sind mit der vorgeschlagenen Ratenzahlung einverstanden. => acceptance
    DE PLAN | Top, nehmen wir gerne an. => acceptance
    CH PLAN | Merci, für uns stimmt das so. => acceptance
    AT PLAN | Passt, danke, Herr Wolf. => acceptance
    DE APP | Guten Morgen, genehmigt. Gruß => decision approve
    DE APP | Hallo Luca, / ich gebe es frei. / Schönen Tag => decision approve
    DE | Zahlung Freitag, 2.10. => promise 2026-10-02
    DE | Der Betrag geht Ihnen spätestens am 9. Oktober zu. => promise 2026-10-09
    DE | Laut unserer Buchhaltung ist die Zahlung für den 4. Januar eingeplant. => promise \
    2027-01-04
    AT | Wir überweisen Ihnen am Donnerstag die 1.250 Euro. => promise 2026-10-01 125000
    CH | Die Zahlung über Fr. 1'250.00 ist per 5. Oktober erfasst. => promise 2026-10-05 125000
    DE | Kommt nicht in Frage, dass wir am 5. Oktober 3.600 € zahlen. => -
    DE | Bei uns steht sie noch offen, bezahlt ist da nix. => -
    DE | Ich glaube nicht, dass wir am 9. Oktober zahlen. => -
    AT | Das hätt schon letzte Woche überwiesen gehört, ich schau nach. => -
    DE | Das müsste letzte Woche schon rausgegangen sein. => -
    DE | Wir überweisen die fälligen 480,50 EUR noch diese Woche, spätestens Freitag. => promise \
    2026-10-02 48050
    DE | RE-2041 ist in der Zahlung vom 22.9. enthalten. => -
    DE | Für RE-2041 liegt bei uns keine Bestellung vor. => dispute RE-2041
    DE | Bei der 2063 wurden 120 € statt 90 € berechnet. => dispute RE-2063
    CH | Wir haben die Zahlung am 22. September ausgelöst. => claimed_payment 2026-09-22
    CH | Besten Dank, wir sind damit einverstanden. => acceptance
    AT | Heute Früh überwiesen, schönen Tag noch. => claimed_payment 2026-09-28
    DE | Wir ziehen unsere Beanstandung zu RE-2057 zurück. => -
    DE | Die Reklamation zu RE-2057 ist hinfällig, die Ware ist aufgetaucht. => -
    """
}
