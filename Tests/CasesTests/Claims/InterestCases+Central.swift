@testable import Cases

extension InterestCase {
  /// Germany and Austria: base rate + 9 and + 9.2 points, days of the calendar over 365 or 366.
  static let germanAndAustrian: [InterestCase] = [
    InterestCase(
      "DE",
      .business,
      "10000.00",
      due: "2024-01-31",
      until: "2024-03-01",
      lines: [
        "10000.00 × 12.62 % × 30/366 = 103.44"
      ],
      total: "103.44"
    ),
    InterestCase(
      "DE",
      .business,
      "2500.00",
      due: "2025-03-14",
      until: "2025-06-30",
      lines: [
        "2500.00 × 11.27 % × 108/365 = 83.37"
      ],
      total: "83.37"
    ),
    InterestCase(
      "DE",
      .business,
      "2500.00",
      due: "2025-03-14",
      until: "2025-07-31",
      lines: [
        "2500.00 × 11.27 % × 108/365 = 83.37",
        "2500.00 × 10.27 % × 31/365 = 21.81",
      ],
      total: "105.18"
    ),
    InterestCase(
      "DE",
      .business,
      "1190.00",
      due: "2023-12-15",
      until: "2024-02-29",
      lines: [
        "1190.00 × 12.12 % × 16/365 = 6.32",
        "1190.00 × 12.62 % × 60/366 = 24.62",
      ],
      total: "30.94"
    ),
    InterestCase(
      "DE",
      .business,
      "5000.00",
      due: "2022-11-30",
      until: "2023-01-31",
      lines: [
        "5000.00 × 8.12 % × 31/365 = 34.48",
        "5000.00 × 10.62 % × 31/365 = 45.10",
      ],
      total: "79.58"
    ),
    InterestCase(
      "DE",
      .business,
      "12345.67",
      due: "2015-06-30",
      until: "2016-12-31",
      lines: [
        "12345.67 × 8.17 % × 184/365 = 508.47",
        "12345.67 × 8.17 % × 182/366 = 501.56",
        "12345.67 × 8.12 % × 184/366 = 503.97",
      ],
      total: "1514.00"
    ),
    InterestCase(
      "DE",
      .business,
      "1.00",
      due: "2025-07-31",
      until: "2025-08-31",
      lines: [
        "1.00 × 10.27 % × 31/365 = 0.01"
      ],
      total: "0.01"
    ),
    InterestCase(
      "DE",
      .business,
      "49.90",
      due: "2024-06-30",
      until: "2024-07-01",
      lines: [
        "49.90 × 12.37 % × 1/366 = 0.02"
      ],
      total: "0.02"
    ),
    InterestCase(
      "DE",
      .consumer,
      "850.00",
      due: "2024-04-30",
      until: "2024-12-31",
      lines: [
        "850.00 × 8.62 % × 61/366 = 12.21",
        "850.00 × 8.37 % × 184/366 = 35.77",
      ],
      total: "47.98"
    ),
    InterestCase(
      "DE",
      .consumer,
      "199.99",
      due: "2019-12-31",
      until: "2020-12-31",
      lines: [
        "199.99 × 4.12 % × 366/366 = 8.24"
      ],
      total: "8.24"
    ),
    InterestCase(
      "DE",
      .consumer,
      "3000.00",
      due: "2022-06-30",
      until: "2024-06-30",
      lines: [
        "3000.00 × 4.12 % × 184/365 = 62.31",
        "3000.00 × 6.62 % × 181/365 = 98.48",
        "3000.00 × 8.12 % × 184/365 = 122.80",
        "3000.00 × 8.62 % × 182/366 = 128.59",
      ],
      total: "412.18"
    ),
    InterestCase(
      "DE",
      .business,
      "10000.00",
      due: "2025-01-10",
      until: "2025-05-10",
      changes: [
        .init(.payment, on: day("2025-03-01"), minorUnits: 400_000)
      ],
      lines: [
        "10000.00 × 11.27 % × 50/365 = 154.38",
        "6000.00 × 11.27 % × 70/365 = 129.68",
      ],
      total: "284.06"
    ),
    InterestCase(
      "DE",
      .business,
      "10000.00",
      due: "2024-11-15",
      until: "2025-02-15",
      changes: [
        .init(.payment, on: day("2024-12-31"), minorUnits: 250_000),
        .init(.payment, on: day("2025-01-15"), minorUnits: 250_000),
      ],
      lines: [
        "10000.00 × 12.37 % × 46/366 = 155.47",
        "7500.00 × 11.27 % × 15/365 = 34.74",
        "5000.00 × 11.27 % × 31/365 = 47.86",
      ],
      total: "238.07"
    ),
    InterestCase(
      "DE",
      .business,
      "3215.04",
      due: "2025-07-31",
      until: "2025-10-31",
      changes: [
        .init(.credit, on: day("2025-09-01"), minorUnits: 71_504)
      ],
      lines: [
        "2500.00 × 10.27 % × 92/365 = 64.72"
      ],
      total: "64.72"
    ),
    InterestCase(
      "DE",
      .business,
      "2000.00",
      due: "2014-08-15",
      until: "2015-08-15",
      lines: [
        "2000.00 × 8.27 % × 138/365 = 62.53",
        "2000.00 × 8.17 % × 227/365 = 101.62",
      ],
      total: "164.15"
    ),
    InterestCase(
      "AT",
      .business,
      "10000.00",
      due: "2023-06-30",
      until: "2023-12-31",
      lines: [
        "10000.00 × 12.58 % × 184/365 = 634.17"
      ],
      total: "634.17"
    ),
    InterestCase(
      "AT",
      .business,
      "10000.00",
      due: "2023-12-31",
      until: "2024-12-31",
      lines: [
        "10000.00 × 13.08 % × 366/366 = 1308.00"
      ],
      total: "1308.00"
    ),
    InterestCase(
      "AT",
      .business,
      "7500.50",
      due: "2024-09-30",
      until: "2025-09-30",
      lines: [
        "7500.50 × 13.08 % × 92/366 = 246.61",
        "7500.50 × 11.73 % × 181/365 = 436.29",
        "7500.50 × 10.73 % × 92/365 = 202.85",
      ],
      total: "885.75"
    ),
    InterestCase(
      "AT",
      .business,
      "420.00",
      due: "2016-05-31",
      until: "2016-08-31",
      lines: [
        "420.00 × 9.08 % × 30/366 = 3.13",
        "420.00 × 8.58 % × 62/366 = 6.10",
      ],
      total: "9.23"
    ),
    InterestCase(
      "AT",
      .business,
      "6000.00",
      due: "2025-02-28",
      until: "2025-08-31",
      changes: [
        .init(.payment, on: day("2025-04-30"), minorUnits: 100_000),
        .init(.payment, on: day("2025-06-30"), minorUnits: 300_000),
      ],
      lines: [
        "6000.00 × 11.73 % × 61/365 = 117.62",
        "5000.00 × 11.73 % × 61/365 = 98.02",
        "2000.00 × 10.73 % × 62/365 = 36.45",
      ],
      total: "252.09"
    ),
    InterestCase(
      "AT",
      .consumer,
      "1500.00",
      due: "2024-02-01",
      until: "2024-05-01",
      lines: [
        "1500.00 × 4.00 % × 90/366 = 14.75"
      ],
      total: "14.75"
    ),
    InterestCase(
      "AT",
      .consumer,
      "999.00",
      due: "2025-10-15",
      until: "2026-03-31",
      lines: [
        "999.00 × 4.00 % × 167/365 = 18.28"
      ],
      total: "18.28"
    ),
  ]
}
