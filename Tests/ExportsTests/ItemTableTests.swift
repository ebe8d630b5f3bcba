import Cases
import Exports
import Testing

/// Lists of open items in the shapes of programs: the file, and its rows.
struct ItemTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var rows: [String]
    var testDescription: String { name }
  }

  @Test(arguments: files)
  func readsTheRowsOf(_ file: Row) throws {
    let reading = try Reading.of(file.text)
    #expect(reading.rows.map(Reading.words) == file.rows)
    #expect(reading.asks.allSatisfy { $0.topic == .currency })
  }

  static let files = [
    Row(
      name: "debit and credit columns with a running balance",
      text: """
        Cuenta;Título;Documento;Fecha;Vencimiento;Debe;Haber;Saldo
        430001;Ruiz S.L.;F-1;05/10/26;04/11/26;1.000,00;0,00;1.000,00
        430001;Ruiz S.L.;F-2;25/10/26;24/11/26;500,00;0,00;1.500,00
        430001;Ruiz S.L.;P-1;26/10/26;;0,00;300,00;1.200,00
        """,
      rows: [
        "430001 F-1 FAC 2026-10-05 2026-11-04 1000.00 1000.00 -",
        "430001 F-2 FAC 2026-10-25 2026-11-24 500.00 500.00 -",
        "430001 P-1 ODI 2026-10-26 - -300.00 -300.00 -",
      ]
    ),
    Row(
      name: "matched items are settled, and a single word is a total",
      text: """
        Compte auxiliaire;Date pièce;Date échéance;N° pièce;Débit;Crédit;Lettrage
        411A;05/10/2026;04/11/2026;F1;100,00;;
        411A;25/10/2026;;F2;60,00;;AA
        411A;26/10/2026;;R2;;60,00;AA
        ;;;Gesamttotal;160,00;60,00;
        """,
      rows: [
        "411A F1 FAC 2026-10-05 2026-11-04 100.00 100.00 -",
        "411A F2 FAC 2026-10-25 - 60.00 0.00 -",
        "411A R2 ODI 2026-10-26 - -60.00 0.00 -",
      ]
    ),
    Row(
      name: "a balance that nothing moves is what is open",
      text: """
        Customer Code,Document,Document Date,Due Date,Current,1-30 days,Over 30,Balance
        B1,118,25/10/2026,24/11/2026,0.00,100.00,0.00,100.00
        B1,119,26/10/2026,25/11/2026,50.00,0.00,0.00,50.00
        """,
      rows: [
        "B1 118 FAC 2026-10-25 2026-11-24 100.00 100.00 -",
        "B1 119 FAC 2026-10-26 2026-11-25 50.00 50.00 -",
      ]
    ),
    Row(
      name: "headings that no table has are read by the words they are made of",
      text: """
        Kundnummer;Factuur nummer;Date facturation;Datum limite;Totalt belopp inkl. moms;Totalt belopp exkl. moms;\
        Belopp outstanding
        K1;F1;05/10/2026;25/11/2026;121,00;100,00;60,00
        """,
      rows: ["K1 F1 FAC 2026-10-05 2026-11-25 121.00 60.00 -"]
    ),
    Row(
      name: "two headings that are known in part say what is whole and what is open together",
      text: """
        Nr. cliente;Nr. documento;Data documento;Data scadenza;Importo iniz. EUR;Importo ancora non chiuso, aperto
        C1;VF1;25/10/2026;25/11/2026;100,00;100,00
        C1;VF2;26/10/2026;26/11/2026;50,00;20,00
        """,
      rows: [
        "C1 VF1 FAC 2026-10-25 2026-11-25 100.00 100.00 EUR",
        "C1 VF2 FAC 2026-10-26 2026-11-26 50.00 20.00 EUR",
      ]
    ),
    Row(
      name: "whole amounts with their currency in the heading beside what is open without",
      text: """
        Code client;Document;Date;Échéance;Montant EUR;Solde ouvert
        C1;F1;05/10/2026;25/11/2026;7.950,00;5.950,00
        """,
      rows: ["C1 F1 FAC 2026-10-05 2026-11-25 7950.00 5950.00 EUR"]
    ),
    Row(
      name: "a heading with two meanings has the second where a surer column has the first",
      text: """
        Symbol kontrahenta;Dokument;Data powstania;Termin;Należność;Zapłacono;Pozostało
        K1;FS 1;2026-10-25;2026-11-25;100,00;40,00;60,00
        """,
      rows: ["K1 FS 1 FAC 2026-10-25 2026-11-25 100.00 60.00 -"]
    ),
    Row(
      name: "money on account bills nothing, and is known by its voucher",
      text: """
        Customer account,Voucher,Invoice,Date,Due date,Transaction type,Invoiced amount,Paid amount,Outstanding
        C1,V1,I1,2026-10-25,2026-11-25,Invoice,100.00,0.00,100.00
        C1,V2,,2026-10-26,2026-10-26,Payment,0.00,40.00,-40.00
        """,
      rows: [
        "C1 I1 FAC 2026-10-25 2026-11-25 100.00 100.00 -",
        "C1 V2 RGL 2026-10-26 2026-10-26 -40.00 -40.00 -",
      ]
    ),
    Row(
      name: "a side beside amounts without a sign",
      text: """
        Konto;Belegnr.;Datum;Fällig;Betrag;S/H
        10001;1;05.10.2026;04.11.2026;1.000,00;S
        10001;2;06.10.2026;;250,00;H
        """,
      rows: [
        "10001 1 FAC 2026-10-05 2026-11-04 1000.00 1000.00 -",
        "10001 2 ODI 2026-10-06 - -250.00 -250.00 -",
      ]
    ),
    Row(
      name: "types that alone tell credits",
      text: """
        "Account Ref","Type","Date","Due Date","Ref","Gross Amount","O/S Amount"
        "A1","SI","25/10/2026","24/11/2026","1","100.00","70.00"
        "A1","SC","26/10/2026","","2","30.00","30.00"
        "A1","SA","27/10/2026","","3","20.00","20.00"
        """,
      rows: [
        "A1 1 FAC 2026-10-25 2026-11-24 100.00 70.00 -",
        "A1 2 AVO 2026-10-26 - -30.00 -30.00 -",
        "A1 3 RGL 2026-10-27 - -20.00 -20.00 -",
      ]
    ),
    Row(
      name: "a minus behind, subtotals that carry the account",
      text: """
        Konto\tBelegnummer\tBelegart\tBelegdatum\tNettofälligkeit\tBetrag in Hauswährung\tHauswährung
        1001\t18\tRV\t05.10.2026\t04.11.2026\t1.000,00 \tEUR
        1001\t16\tDG\t06.10.2026\t06.10.2026\t50,00-\tEUR
        1001\t\t\t\t\t950,00 \tEUR
        """,
      rows: [
        "1001 18 FAC 2026-10-05 2026-11-04 1000.00 1000.00 EUR",
        "1001 16 AVO 2026-10-06 2026-10-06 -50.00 -50.00 EUR",
      ]
    ),
    Row(
      name: "the gross amount beside a net one called amount",
      text: """
        Customer No,Invoice No,Invoice Date,Due Date,Amount,Tax,Total,Open
        1,A1,2026-10-05,2026-11-04,100.00,21.00,121.00,121.00
        1,A2,2026-10-06,2026-11-05,200.00,42.00,242.00,42.00
        """,
      rows: [
        "1 A1 FAC 2026-10-05 2026-11-04 121.00 121.00 -",
        "1 A2 FAC 2026-10-06 2026-11-05 242.00 42.00 -",
      ]
    ),
    Row(
      name: "an invoice repeated for each of its lines",
      text: """
        Account Number,Invoice Number,Invoice Date,Due Date,Total,Amount Due,Description
        1,A1,2026-10-05,2026-11-04,121.00,121.00,Steel
        1,A1,2026-10-05,2026-11-04,121.00,121.00,Freight
        """,
      rows: ["1 A1 FAC 2026-10-05 2026-11-04 121.00 121.00 -"]
    ),
    Row(
      name: "title lines, groups with numbers, totals",
      text: """
        Offene Posten per 29.11.2026

        Belegnr.;Belegdatum;Fälligkeit;Betrag;Offen
        10023 Kranz AG;;;;
        R1;05.10.2026;04.11.2026;100,00;60,00
        Summe 10023;;;100,00;60,00
        10077 Lob OHG;;;;
        R2;12.10.2026;11.11.2026;50,00;50,00
        Gesamtsumme;;;150,00;110,00
        """,
      rows: [
        "10023 R1 FAC 2026-10-05 2026-11-04 100.00 60.00 -",
        "10077 R2 FAC 2026-10-12 2026-11-11 50.00 50.00 -",
      ]
    ),
    Row(
      name: "a heading is as sure as it is in the language of the file, not in another",
      text: """
        Konto;Navn;Dato;Bilag;Fakturanr;Forfald;Beløb;Rest beløb;Valuta
        118;Brandt A/S;05-10-2026;4711;F118;25-11-2026;100,00;60,00;DKK
        """,
      rows: ["118 F118 FAC 2026-10-05 2026-11-25 100.00 60.00 DKK"]
    ),
    Row(
      name: "headings that name what a column is of before what it is",
      text: """
        Account: Account Number,Account: Name,Invoice: Invoice Number,Invoice: Invoice Date,\
        Invoice: Amount,Invoice: Payment Amount,Invoice: Balance
        A118,Harbour Tools,INV118,2026-10-05,100.00,40.00,60.00
        """,
      rows: ["A118 INV118 FAC 2026-10-05 - 100.00 60.00 -"]
    ),
    Row(
      name: "journals that are counted, and what is still to be settled",
      text: """
        Auxiliaire;Journal;Date;Pièce;Échéance;Montant;Reste à solder
        C118;VT1;25/10/2026;F1;24/11/2026;100,00;60,00
        C118;BQ2;26/10/2026;R1;;-30,00;-30,00
        """,
      rows: [
        "C118 F1 FAC 2026-10-25 2026-11-24 100.00 60.00 -",
        "C118 R1 RGL 2026-10-26 - -30.00 -30.00 -",
      ]
    ),
    Row(
      name: "numbers forced to text, a separator line",
      text: """
        sep=;
        Kundennr;Rechnungsnr;Datum;Fällig;Betrag
        ="0010";="0007";05.10.2026;04.11.2026;1.000
        """,
      rows: ["0010 0007 FAC 2026-10-05 2026-11-04 1000.00 1000.00 -"]
    ),
  ]
}
