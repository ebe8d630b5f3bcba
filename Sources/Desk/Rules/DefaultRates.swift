/// The text of a fresh `rates.json5`: statutory interest for late payment by country.
package enum DefaultRates {
  package static let text = head + bases + euro + others

  private static let head = """
    // Statutory interest for late payment (Directive 2011/7/EU and national law), per country.
    // What nobody could prove is left out: then the program says which day has no rate. To bring the
    // table up to date, add a row with the first and the last day that the new rate holds.
    //
    // A row holds until its 'until', else until the day before the next row. Percents are texts, so
    // that they stay exact. 'business' is between businesses and from public authorities, 'consumer'
    // from persons. Either 'rates', the rates themselves, whose last row needs 'until'; or 'points',
    // which the law adds to a base rate, or names itself without one, until a law changes them.
    // 'roundedUpTo': the sum is rounded up to a multiple of it. 'interestOnInterest': that of each full
    // year bears interest. 'rateOfDueDate': the rate of the due date holds until the payment.
    // dayCount: actual/365, actual/actual (366 in a leap year), actual/360 or 30/360.
    // 'compensation' is the flat one of Article 6, between businesses, for invoices that fall due from
    // 'since' on and, with 'above', are higher (in the country's currency).
    {

    """

  private static let bases = """
      bases: {
        // Main refinancing operations, the rate of the last one before the half-year.
        ECB: {
          source: "ecb.europa.eu, key ECB interest rates; banque-france.fr/en/policy-rates; bsi.si/en/ecb-interest-rates (until 23 April 2025), tender of 11 June 2025 (apl.bsi.si); Bundesbank on 22 December 2025; OJ C/2026/01398 (1 April 2026)",
          lookedUpOn: "2026-11-29",
          rates: [
            { from: "2013-01-01", percent: "0.75" }, { from: "2013-07-01", percent: "0.50" },
            { from: "2014-01-01", percent: "0.25" }, { from: "2014-07-01", percent: "0.15" },
            { from: "2015-01-01", percent: "0.05" }, { from: "2016-07-01", percent: "0.00" },
            { from: "2023-01-01", percent: "2.50" }, { from: "2023-07-01", percent: "4.00" },
            { from: "2024-01-01", percent: "4.50" }, { from: "2024-07-01", percent: "4.25" },
            { from: "2025-01-01", percent: "3.15" },
            { from: "2025-07-01", until: "2026-06-30", percent: "2.15" },
          ],
        },
        // Basiszinssatz, BGB § 247: moves each half-year with the rate of the ECB.
        DE: {
          source: "Bundesbank, Basiszinssatz (BGB § 247), press notices for 2013, July 2016, 2020, 2021, 2023 and 2026; the others by the rule of § 247 from the rate of the ECB",
          lookedUpOn: "2026-11-29",
          rates: [
            { from: "2013-01-01", percent: "-0.13" }, { from: "2013-07-01", percent: "-0.38" },
            { from: "2014-01-01", percent: "-0.63" }, { from: "2014-07-01", percent: "-0.73" },
            { from: "2015-01-01", percent: "-0.83" }, { from: "2016-07-01", percent: "-0.88" },
            { from: "2023-01-01", percent: "1.62" }, { from: "2023-07-01", percent: "3.12" },
            { from: "2024-01-01", percent: "3.62" }, { from: "2024-07-01", percent: "3.37" },
            { from: "2025-01-01", percent: "2.27" },
            { from: "2025-07-01", until: "2026-06-30", percent: "1.27" },
          ],
        },
        // Basiszinssatz of the first day of the half-year.
        AT: {
          source: "oenb.at, interest rates on business arrears (2013 to January 2024); OeNB OTS0164 of 12 September 2024; evi.gv.at, 16 December 2024; from July 2025 by the rule of the 1. Euro-Justiz-Begleitgesetz (changes of the ECB's rate from 0.50 on)",
          lookedUpOn: "2026-11-29",
          rates: [
            { from: "2013-01-01", percent: "0.38" }, { from: "2013-07-01", percent: "-0.12" },
            { from: "2016-07-01", percent: "-0.62" }, { from: "2023-01-01", percent: "1.88" },
            { from: "2023-07-01", percent: "3.38" }, { from: "2024-01-01", percent: "3.88" },
            { from: "2025-01-01", percent: "2.53" },
            { from: "2025-07-01", until: "2026-06-30", percent: "1.53" },
          ],
        },
        // Stopa referencyjna of the NBP on the first day of the half-year.
        NBP: {
          source: "zus.pl, wysokość odsetek ustawowych (2016 to October 2023: the rate less 5.5 points); infor.pl (1 July 2022); decisions of the RPP (wprost.pl, 7 May and 3 December 2025)",
          lookedUpOn: "2026-11-29",
          rates: [
            { from: "2016-01-01", percent: "1.50" }, { from: "2020-07-01", percent: "0.10" },
            { from: "2022-01-01", percent: "1.75" }, { from: "2022-07-01", percent: "6.00" },
            { from: "2023-01-01", percent: "6.75" }, { from: "2024-01-01", percent: "5.75" },
            { from: "2025-07-01", percent: "5.25" },
            { from: "2026-01-01", until: "2026-06-30", percent: "4.00" },
          ],
        },
        // Referensränta of the Riksbank.
        SE: {
          source: "riksbank.se, referensränta (Räntelagen 1975:635 § 9), the table until July 2024",
          lookedUpOn: "2026-11-29",
          rates: [
            { from: "2013-01-01", percent: "1.00" }, { from: "2015-01-01", percent: "0.00" },
            { from: "2016-07-01", percent: "-0.50" }, { from: "2019-07-01", percent: "0.00" },
            { from: "2022-07-01", percent: "0.50" }, { from: "2023-01-01", percent: "2.50" },
            { from: "2023-07-01", percent: "3.50" },
            { from: "2024-01-01", until: "2024-12-31", percent: "4.00" },
          ],
        },
      },

    """

  private static let euro = """
      countries: {
        AT: {
          currency: "EUR", dayCount: "actual/actual",
          business: {
            base: "AT",
            points: [ { from: "2013-01-01", percent: "8" }, { from: "2013-03-16", percent: "9.2" } ],
          },
          consumer: { points: [ { from: "2013-01-01", percent: "4" } ] },
          compensation: [ { since: "2013-03-16", amount: "40.00" } ],
          source: "UGB § 456 and § 458, ABGB § 1000; days as basiszins.at counts them",
          lookedUpOn: "2026-11-29",
        },
        // From consumers interest runs from the notice of default; the year's rate is published in January.
        BE: {
          currency: "EUR", dayCount: "actual/365",
          business: {
            base: "ECB", roundedUpTo: "0.50",
            points: [ { from: "2013-01-01", percent: "7" }, { from: "2013-03-16", percent: "8" } ],
          },
          consumer: {
            rates: [
              { from: "2013-01-01", percent: "2.75" }, { from: "2015-01-01", percent: "2.50" },
              { from: "2016-01-01", percent: "2.25" }, { from: "2017-01-01", percent: "2.00" },
              { from: "2020-01-01", percent: "1.75" }, { from: "2022-01-01", percent: "1.50" },
              { from: "2023-01-01", percent: "5.25" }, { from: "2024-01-01", percent: "5.75" },
              { from: "2025-01-01", until: "2026-12-31", percent: "4.50" },
            ],
          },
          compensation: [ { since: "2013-03-16", amount: "40.00" } ],
          source: "Law of 2 August 2002, notices of FOD Financiën (vanostaeyen.eu 2013-2019, etaamb 2023, leuropeinfo.eu 2024-2025, embuild.be 2026); law of 5 May 1865 (lexalert.be, immospector, embuild.be); days as blogbox.be",
          lookedUpOn: "2026-11-29",
        },
        // 9 points for contracts made after 28 July 2014, 8 before; so also the 40.00 EUR.
        DE: {
          currency: "EUR", dayCount: "actual/actual",
          business: {
            base: "DE",
            points: [ { from: "2013-01-01", percent: "8" }, { from: "2014-07-29", percent: "9" } ],
          },
          consumer: { base: "DE", points: [ { from: "2013-01-01", percent: "5" } ] },
          compensation: [ { since: "2014-07-29", amount: "40.00" } ],
          source: "BGB § 288 (basiszinssatz.de/dokumentation); to the day by the calendar (jura-basic.de), in a leap year the lower of the counts in use",
          lookedUpOn: "2026-11-29",
        },
        ES: {
          currency: "EUR", dayCount: "actual/365",
          business: {
            base: "ECB",
            points: [ { from: "2013-01-01", percent: "7" }, { from: "2013-02-24", percent: "8" } ],
          },
          consumer: {
            rates: [
              { from: "2013-01-01", percent: "4.00" }, { from: "2015-01-01", percent: "3.50" },
              { from: "2016-01-01", until: "2020-12-31", percent: "3.00" },
              { from: "2022-01-01", percent: "3.00" },
              { from: "2023-01-01", until: "2025-12-31", percent: "3.25" },
            ],
          },
          compensation: [ { since: "2013-03-16", amount: "40.00" } ],
          source: "Ley 3/2004 art. 7 and 8 (BOE-A-2014-6914, BOE-A-2025-27201; larioja.org for 2013); interés legal del dinero (padulles.net, assessoriacodina.com for 2022 and 2023, esqueryasociados.com for 2024 and 2025); days as iurisnow.com",
          lookedUpOn: "2026-11-29",
        },
        FI: {
          currency: "EUR", dayCount: "30/360",
          business: { base: "ECB", roundedUpTo: "0.50", points: [ { from: "2013-07-01", percent: "8" } ] },
          consumer: { base: "ECB", roundedUpTo: "0.50", points: [ { from: "2013-01-01", percent: "7" } ] },
          compensation: [ { since: "2013-07-01", amount: "40.00" } ],
          source: "Korkolaki 633/1982 § 4, § 4 a and § 12: suomenpankki.fi, reference rate and penalty interest rates; sttinfo.fi for 2026; days as vuokralaiset.fi and vuokranantajat.fi",
          lookedUpOn: "2026-11-29",
        },
        // From consumers interest runs from the notice of default (Code civil art. 1231-6).
        FR: {
          currency: "EUR", dayCount: "actual/365",
          business: { base: "ECB", points: [ { from: "2013-01-01", percent: "10" } ] },
          consumer: {
            rates: [
              { from: "2013-01-01", percent: "0.04" }, { from: "2015-01-01", percent: "0.93" },
              { from: "2015-07-01", percent: "0.99" }, { from: "2016-01-01", percent: "1.01" },
              { from: "2016-07-01", percent: "0.93" }, { from: "2017-01-01", percent: "0.90" },
              { from: "2018-01-01", percent: "0.89" }, { from: "2018-07-01", percent: "0.88" },
              { from: "2019-01-01", percent: "0.86" }, { from: "2019-07-01", percent: "0.87" },
              { from: "2020-07-01", percent: "0.84" }, { from: "2021-01-01", percent: "0.79" },
              { from: "2021-07-01", percent: "0.76" }, { from: "2022-07-01", percent: "0.77" },
              { from: "2023-01-01", percent: "2.06" }, { from: "2023-07-01", percent: "4.22" },
              { from: "2024-01-01", percent: "5.07" }, { from: "2024-07-01", percent: "4.92" },
              { from: "2025-01-01", percent: "3.71" }, { from: "2025-07-01", percent: "2.76" },
              { from: "2026-01-01", until: "2026-06-30", percent: "2.62" },
            ],
          },
          compensation: [ { since: "2013-03-16", amount: "40.00" } ],
          source: "Code de commerce L441-10 (ECB + 10 points unless agreed otherwise; bpifrance-creation.fr, also for the days); taux de l'intérêt légal, arrêtés each half-year (infonet.fr, legifiscal.fr, aeccompta.com; JORF of 26 December 2025)",
          lookedUpOn: "2026-11-29",
        },
        IE: {
          currency: "EUR", dayCount: "actual/365", rateOfDueDate: true,
          business: {
            base: "ECB",
            points: [ { from: "2013-01-01", percent: "7" }, { from: "2013-03-16", percent: "8" } ],
          },
          compensation: [
            { since: "2013-03-16", amount: "40.00" },
            { since: "2013-03-16", above: "1000.00", amount: "70.00" },
            { since: "2013-03-16", above: "10000.00", amount: "100.00" },
          ],
          source: "S.I. 580/2012; enterprise.gov.ie ('only one ECB rate will apply to a late payment – that is the ECB rate in force on the payment date', read as the day that payment was due; daily rate); irelandtogether.ie for the compensation",
          lookedUpOn: "2026-11-29",
        },
        IT: {
          currency: "EUR", dayCount: "actual/365",
          business: { base: "ECB", points: [ { from: "2013-01-01", percent: "8" } ] },
          consumer: {
            rates: [
              { from: "2013-01-01", percent: "2.50" }, { from: "2014-01-01", percent: "1.00" },
              { from: "2015-01-01", percent: "0.50" }, { from: "2016-01-01", percent: "0.20" },
              { from: "2017-01-01", percent: "0.10" }, { from: "2018-01-01", percent: "0.30" },
              { from: "2019-01-01", percent: "0.80" }, { from: "2020-01-01", percent: "0.05" },
              { from: "2021-01-01", percent: "0.01" }, { from: "2022-01-01", percent: "1.25" },
              { from: "2023-01-01", percent: "5.00" }, { from: "2024-01-01", percent: "2.50" },
              { from: "2025-01-01", percent: "2.00" },
              { from: "2026-01-01", until: "2026-12-31", percent: "1.60" },
            ],
          },
          compensation: [ { since: "2013-03-16", amount: "40.00" } ],
          source: "D.Lgs. 231/2002 art. 5 and 6, notices of the MEF (G.U. 17 January 2013, 17 March 2025, 20 January 2026); saggio legale, C.C. art. 1284 (edizioni.simone.it; D.M. 29 November 2023, 10 December 2024, 10 December 2025); days as diffidaly.it",
          lookedUpOn: "2026-11-29",
        },
        // From consumers after three months, and only when the invoice says so.
        LU: {
          currency: "EUR", dayCount: "actual/365",
          business: { base: "ECB", points: [ { from: "2013-07-01", percent: "8" } ] },
          consumer: { rates: [ { from: "2024-01-01", until: "2024-12-31", percent: "4.50" } ] },
          compensation: [ { since: "2013-07-01", amount: "40.00" } ],
          source: "Law of 18 April 2004: mj.gouvernement.lu, taux d'intérêt légal; days (36,500) as cdm.lu",
          lookedUpOn: "2026-11-29",
        },
        // The compensation is the least; the scale of the Besluit BIK may give more.
        NL: {
          currency: "EUR", dayCount: "actual/365", interestOnInterest: true,
          business: {
            base: "ECB",
            points: [ { from: "2013-01-01", percent: "7" }, { from: "2013-03-16", percent: "8" } ],
          },
          consumer: {
            rates: [
              { from: "2013-01-01", percent: "3.00" }, { from: "2015-01-01", percent: "2.00" },
              { from: "2023-01-01", percent: "4.00" }, { from: "2023-07-01", percent: "6.00" },
              { from: "2024-01-01", percent: "7.00" },
              { from: "2025-01-01", until: "2025-12-31", percent: "6.00" },
            ],
          },
          compensation: [ { since: "2013-03-16", amount: "40.00" } ],
          source: "BW 6:119, 6:119a, 6:120: rijksoverheid.nl, Stb. 2014, 491, Stb. 2023, 235 and 484, fintool.nl, nfco.nl, debloggendeadvocaat.nl, e-justice.europa.eu, metaalunie.nl, Kamerstuk 24 515 nr. 814 (since 1 January 2025), vanlaarhovenenpartners.nl; days as financiering.nl",
          lookedUpOn: "2026-11-29",
        },
        PT: {
          currency: "EUR", dayCount: "actual/365",
          business: { base: "ECB", points: [ { from: "2013-07-01", percent: "8" } ] },
          compensation: [ { since: "2013-07-01", amount: "40.00" } ],
          source: "Decreto-Lei 62/2013, notices of the DGTF (11617/2013, 8266/2014, 2553/2019, 14751/2024/2); days as santandertotta.pt",
          lookedUpOn: "2026-11-29",
        },

    """

  private static let others = """
        // The compensation is in euro, at the NBP's mean rate of the last working day of the month
        // before the due date. Points: 8 for public hospitals from 2020 on.
        PL: {
          currency: "PLN", dayCount: "actual/365",
          business: {
            base: "NBP",
            points: [ { from: "2016-01-01", percent: "8" }, { from: "2020-01-01", percent: "10" } ],
          },
          consumer: {
            rates: [
              { from: "2016-01-01", percent: "7.00" }, { from: "2020-03-18", percent: "6.50" },
              { from: "2020-04-09", percent: "6.00" }, { from: "2020-05-29", percent: "5.60" },
              { from: "2021-10-07", percent: "6.00" }, { from: "2021-11-04", percent: "6.75" },
              { from: "2021-12-09", percent: "7.25" }, { from: "2022-01-05", percent: "7.75" },
              { from: "2022-02-09", percent: "8.25" }, { from: "2022-03-09", percent: "9.00" },
              { from: "2022-04-07", percent: "10.00" }, { from: "2022-05-06", percent: "10.75" },
              { from: "2022-06-09", percent: "11.50" }, { from: "2022-07-08", percent: "12.00" },
              { from: "2022-09-08", percent: "12.25" }, { from: "2023-09-07", percent: "11.50" },
              { from: "2023-10-05", percent: "11.25" }, { from: "2025-05-08", percent: "10.75" },
              { from: "2025-07-03", percent: "10.50" }, { from: "2025-09-04", percent: "10.25" },
              { from: "2025-10-09", percent: "10.00" }, { from: "2025-11-06", percent: "9.75" },
              { from: "2025-12-04", percent: "9.50" },
              { from: "2026-03-05", until: "2026-03-31", percent: "9.25" },
            ],
          },
          compensation: [
            { since: "2016-01-01", currency: "EUR", amount: "40.00" },
            { since: "2020-01-01", currency: "EUR", amount: "40.00" },
            { since: "2020-01-01", above: "5000.00", currency: "EUR", amount: "70.00" },
            { since: "2020-01-01", above: "49999.99", currency: "EUR", amount: "100.00" },
          ],
          source: "Law of 8 March 2013 on excessive delays (biznespartner.bydgoszcz.pl for 2018, podatki.biz for 2022, frontendme.pl for art. 10); Kodeks cywilny art. 481: zus.pl, infor.pl, egpp.pl (5 January 2022), wprost.pl, nowiny.press (5 March 2026), the rate of the NBP + 5.5 points; days as finanse.wp.pl",
          lookedUpOn: "2026-11-29",
        },
        // From consumers only when the invoice says so.
        SE: {
          currency: "SEK", dayCount: "actual/365",
          business: { base: "SE", points: [ { from: "2013-01-01", percent: "8" } ] },
          consumer: { base: "SE", points: [ { from: "2013-01-01", percent: "8" } ] },
          compensation: [ { since: "2013-03-16", amount: "450.00" } ],
          source: "Räntelagen 1975:635 § 6 (alektumgroup.se); lag 1981:739 § 4 a (riksdagen.se, sergel.se, prop. 2012/13:36); days as kredity.se",
          lookedUpOn: "2026-11-29",
        },
      },
    }

    """
}
