/// Sayings in Dutch, written for these tests.
extension SayingTableTests {
  static let dutch = """
    NL | Wij hebben nog niets betaald. => -
    NL | Als de creditnota binnen is, maken we het bedrag op 9 oktober over. => -
    NL | Kunt u bevestigen dat VF-2041 betaald is? => -
    NL | Uw collega zei dat wij op 9 oktober zouden betalen. => -
    NL | De betaling van 24 september is geweigerd door de bank. => -
    NL | Wij laten u op 9 oktober weten wanneer we betalen. => -
    NL PLAN | We gaan niet akkoord met dit voorstel. => -
    NL PLAN | Akkoord, mits de rente vervalt. => -
    NL APP | Is dit al goedgekeurd? => -
    NL LAW | De dagvaarding wordt op 30 oktober uitgebracht. => -
    NL | Er is niets mis met VF-2041. => -
    NL | Het geld staat vrijdag op uw rekening. => promise 2026-10-02
    NL | Vanmorgen hebben we € 480,50 overgemaakt. => claimed_payment 2026-09-28 48050
    NL | Op VF-2057 staat een verkeerde prijs. => dispute VF-2057
    NL PLAN | Prima zo, we gaan ermee akkoord. => acceptance
    NL | Mogen we in vier termijnen betalen? => plan_request
    NL | Vrijdag maak ik de € 480,50 over. => promise 2026-10-02 48050
    NL | Wij bevestigen dat het openstaande bedrag vóór 9 oktober voldaan wordt. => promise \
    2026-10-09
    NL | Onze volgende betaalrun is op 15 oktober en daar zit VF-2063 in. => promise 2026-10-15
    NL | Wij betalen binnen 10 dagen. => promise 2026-10-08
    NL | Deze is al betaald, zie bijlage. => claimed_payment
    NL | VF-2057 betalen we zo niet, de helft van de levering was stuk. => dispute VF-2057
    NL | VF-2041 herkennen wij niet, die dienst hebben we nooit besteld. => dispute VF-2041
    NL | Met factuur 2063 zijn wij het niet eens, de afgesproken prijs was € 90 per dag. => \
    dispute VF-2063
    NL | 500 euro morgen en de rest op de 30e. => promise 2026-09-29 50000; promise 2026-09-30
    NL | Overzicht: / - 2041: akkoord, overboeking op 13 oktober / - 2057: betaald op 24/9 / - \
    2063: de uren kloppen niet met onze bonnen => dispute VF-2063; promise 2026-10-13; \
    claimed_payment 2026-09-24
    NL | Ons bedrijf is op 21 september failliet verklaard. => insolvency 2026-09-21
    NL AUTO | Ik ben met vakantie en op 12 oktober weer terug. => return_day 2026-10-12
    NL PLAN | Dat is voor ons goed te doen, dank u. => acceptance
    NL APP | Wat mij betreft goedgekeurd. => decision approve
    NL | Jullie verkoper zegt dat wij op 5 oktober € 1.250 betalen, maar niemand hier heeft dat \
    gezegd. => -
    NL | Moet VF-2041 op 5 oktober betaald worden of mag het later? => -
    NL | Donderdag kan ik u zeggen wanneer we betalen. => -
    NL | Graag de te veel betaalde € 120,00 vóór 9 oktober aan ons terugbetalen. => -
    NL | Wilt u ons de te veel betaalde € 120,00 uiterlijk 9 oktober overmaken? => -
    NL | Jullie hebben beloofd de onderdelen op 9 oktober te sturen, we rekenen erop. => -
    NL | Het liefst betalen we op 9 oktober, maar ik kan niets beloven. => -
    NL | Naar aanleiding van uw brief van 21 september komen wij terug op de betaling. => -
    NL | Mijn baas vraagt of het goed is als we op de 15e betalen. => -
    NL | Geen sprake van dat wij op 5 oktober € 3.600 betalen. => -
    NL | Bij ons staat hij open, dus hij is nog niet betaald. => -
    NL | Die had vorige week betaald moeten zijn, ik zoek het uit. => -
    NL | De defecte onderdelen van 2057 zijn inmiddels vervangen, opgelost. => -
    NL | Klopt er iets niet aan factuur 2063? => -
    NL PLAN | Akkoord zijn we daar niet mee, de termijnen zijn te hoog. => -
    NL PLAN | Ontvangen, dank. Ik leg het voor aan de directie. => -
    NL PLAN | Wie heeft dit plan goedgekeurd? => -
    NL PLAN | Ja, ik heb uw bericht gehoord. Bel me morgen. => -
    NL | Een klant van ons is failliet verklaard, vandaar de vertraging. => -
    NL | Bedankt voor de kopie van VF-2041, alles klopt nu. => -
    NL LAW | Dienen we de dagvaarding nu in of wachten we tot eind van de maand? => -
    NL APP | Goedgekeurd door wie? Ik wil eerst de pakbon zien. => -
    NL | Ik heb nooit gezegd dat we op 6 oktober € 480,50 zouden betalen. => -
    NL | Onze overboeking van € 480,50 van 24 september is teruggestort, het IBAN klopte niet. => \
    -
    NL | Het betalingsplan stuur ik u vóór 9 oktober. => -
    NL PLAN | Goed, maar dan in vier termijnen in plaats van drie. => -
    NL LAW | Het vonnis wordt op 30 oktober gewezen. => -
    NL | Uw brief van 21 september bereikte ons pas gisteren. Ik heb hem doorgegeven aan de \
    vennoten, die op 9 oktober vergaderen. Of en wanneer de € 1.250,00 betaald wordt, kan ik nu \
    niet zeggen. Daarna schrijf ik u. => -
    NL AUTO | Ik ben vandaag niet op kantoor. Bestellingen tot 12 oktober worden deze maand \
    verzonden. => -
    NL | Het bedrag wordt op 2 oktober overgemaakt. => promise 2026-10-02
    NL | De betaling gaat morgen de deur uit. => promise 2026-09-29
    NL | Wij zorgen dat u vrijdag betaald bent. => -
    NL | VF-2041 is op 22 september betaald. => claimed_payment 2026-09-22
    NL | Deze factuur hebben wij reeds voldaan. => claimed_payment
    NL | VF-2063 klopt niet, het werk is nooit uitgevoerd. => dispute VF-2063
    NL | Op 2057 ontbreken drie dozen. => dispute VF-2057
    NL | Wij maken bezwaar tegen VF-2041. => dispute VF-2041
    NL PLAN | Helemaal akkoord, bedankt. => acceptance
    NL PLAN | Ja hoor, prima. => acceptance
    NL | Graag zouden we in drie termijnen betalen. => plan_request
    NL | Kunt u VF-2063 opnieuw sturen? => copy_request VF-2063
    NL | Wanneer krijgen we de creditnota voor VF-2057? => credit_note_awaited VF-2057
    NL APP | Akkoord. => decision approve
    NL APP | Afgewezen, geen bewijs. => decision refuse
    NL | We betalen rond 10 oktober. => -
    NL PLAN | Goed, ik bel u morgen. => -
    NL | Geen betaling vóór 9 oktober. => -
    NL | Op 21 september is aan ons surseance van betaling verleend. => insolvency 2026-09-21
    BE | Onze vennootschap werd op 21 september failliet verklaard, de curator is Mr. Peeters. => \
    insolvency 2026-09-21
    NL LAW | Vandaag hebben wij de sommatie verstuurd, termijn tot 28 oktober 2026. => legal_stage \
    letter_before_action 2026-10-28
    NL LAW | De dagvaarding is op 12 september betekend, rolnummer 26/1187. => legal_stage \
    claim_issued 26/1187
    NL LAW | Het verstekvonnis is gewezen. => legal_stage judgment
    NL PLAN | Top, zo doen we het. => acceptance
    NL PLAN | Wij stemmen in met de voorgestelde regeling. => acceptance
    NL PLAN | Ja graag, fijn dat dit kan. => acceptance
    BE PLAN | Dat is in orde voor ons. => acceptance
    NL APP | Nee, dat keur ik af. Het tekort is niet bewezen. => decision refuse
    NL APP | Hoi Luc, / ik keur het goed. / Fijne dag => decision approve
    NL | Volgens onze boekhouding staat de betaling gepland voor 4 januari. => promise 2027-01-04
    NL | U heeft het geld uiterlijk 9 oktober binnen. => promise 2026-10-09
    BE | We storten het bedrag donderdag. => promise 2026-10-01
    BE | De overschrijving vertrekt vrijdag. => promise 2026-10-02
    NL | Het bedrag is onderweg, u heeft het woensdag. => -
    NL | We maken het woensdag in orde. => -
    NL | VF-2041 is vorige week al voldaan. => claimed_payment
    NL | De helft van de dozen bij VF-2057 was beschadigd. => dispute VF-2057
    NL | Voor VF-2041 hebben we geen bestelling. => dispute VF-2041
    NL | Wij verwerpen VF-2063, er is te veel gerekend. => dispute VF-2063
    BE | De factuur wordt betaald op 5 oktober. => promise 2026-10-05
    NL | Zojuist overgemaakt. => claimed_payment 2026-09-28
    NL | Stuurt u mij een kopie van VF-2063? => copy_request VF-2063
    NL | Vergeet mijn klacht over F-2057, de dozen zijn terecht. => -
    """
}
