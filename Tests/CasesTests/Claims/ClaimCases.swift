@testable import Cases

extension ClaimCase {
  /// Whole claims, worked out in Python apart from the program: days by `datetime.date`, each line
  /// principal × rate × days ÷ year by `decimal.Decimal`, rounded half up to the cent, by the rates of
  /// `PublishedRates`, which are typed from the official notices named in `rates.json5`; the sum is items
  /// less payments, with interest, compensation and costs.
  static let all: [ClaimCase] = [
    ClaimCase(
      "DE",
      .business,
      "3000.00",
      due: "2025-03-31",
      until: "2025-12-31",
      compensation: true,
      payments: [("2025-08-15", "1200.00")],
      costs: "25.00",
      lines: [
        "3000.00 × 11.27 % × 91/365 = 84.29",
        "3000.00 × 10.27 % × 46/365 = 38.83",
        "1800.00 × 10.27 % × 138/365 = 69.89",
      ],
      total: "2058.01"
    ),
    ClaimCase(
      "DE",
      .business,
      "8000.00",
      due: "2023-11-30",
      until: "2024-03-15",
      compensation: true,
      lines: [
        "8000.00 × 12.12 % × 31/365 = 82.35",
        "8000.00 × 12.62 % × 75/366 = 206.89",
      ],
      total: "8329.24"
    ),
    ClaimCase(
      "DE",
      .consumer,
      "750.00",
      due: "2024-05-31",
      until: "2025-02-28",
      lines: [
        "750.00 × 8.62 % × 30/366 = 5.30",
        "750.00 × 8.37 % × 184/366 = 31.56",
        "750.00 × 7.27 % × 59/365 = 8.81",
      ],
      total: "795.67"
    ),
    ClaimCase(
      "FR",
      .business,
      "2000.00",
      due: "2025-01-31",
      until: "2025-09-30",
      compensation: true,
      part: "600.00",
      lines: [
        "600.00 × 13.15 % × 150/365 = 32.42",
        "600.00 × 12.15 % × 92/365 = 18.37",
      ],
      total: "690.79"
    ),
    ClaimCase(
      "FR",
      .business,
      "12000.00",
      due: "2023-12-31",
      until: "2024-06-30",
      compensation: true,
      lines: [
        "12000.00 × 14.50 % × 182/365 = 867.62"
      ],
      total: "12907.62"
    ),
    ClaimCase(
      "NL",
      .business,
      "5000.00",
      due: "2025-02-28",
      until: "2026-01-31",
      compensation: true,
      payments: [("2025-04-30", "1500.00"), ("2025-10-15", "2500.00")],
      lines: [
        "5000.00 × 11.15 % × 61/365 = 93.17",
        "3500.00 × 11.15 % × 61/365 = 65.22",
        "3500.00 × 10.15 % × 107/365 = 104.14",
        "1000.00 × 10.15 % × 108/365 = 30.03",
      ],
      total: "1332.56"
    ),
    ClaimCase(
      "BE",
      .business,
      "4200.00",
      due: "2024-09-30",
      from: "2024-11-01",
      until: "2025-07-31",
      compensation: true,
      costs: "112.40",
      lines: [
        "4200.00 × 12.50 % × 61/365 = 87.74",
        "4200.00 × 11.50 % × 181/365 = 239.52",
        "4200.00 × 10.50 % × 31/365 = 37.45",
      ],
      total: "4717.11"
    ),
    ClaimCase(
      "IT",
      .business,
      "10000.00",
      due: "2025-04-30",
      until: "2025-08-31",
      compensation: true,
      credit: ("2025-06-10", "-2500.00"),
      lines: [
        "7500.00 × 11.15 % × 61/365 = 139.76",
        "7500.00 × 10.15 % × 62/365 = 129.31",
      ],
      total: "7809.07"
    ),
    ClaimCase(
      "AT",
      .consumer,
      "1460.00",
      due: "2024-01-31",
      until: "2025-01-31",
      lines: [
        "1460.00 × 4.00 % × 335/366 = 53.45",
        "1460.00 × 4.00 % × 31/365 = 4.96",
      ],
      total: "1518.41"
    ),
    ClaimCase(
      "DE",
      .business,
      "2500.00",
      due: "2025-06-30",
      until: "2026-06-30",
      contract: InterestRate(hundredths: 950),
      lines: [
        "2500.00 × 9.50 % × 365/365 = 237.50"
      ],
      total: "2737.50"
    ),
    ClaimCase(
      "ES",
      .business,
      "6400.00",
      due: "2025-05-31",
      until: "2025-12-31",
      compensation: true,
      open: "0.00",
      payments: [("2025-09-12", "6400.00")],
      balances: [
        ("2025-06-05", "2025-06-05", "6400.00", "6400.00"),
        ("2025-09-15", "2025-09-15", "6400.00", "0.00"),
      ],
      lines: [
        "6400.00 × 11.15 % × 30/365 = 58.65",
        "6400.00 × 10.15 % × 74/365 = 131.70",
      ],
      total: "230.35"
    ),
    ClaimCase(
      "ES",
      .business,
      "6400.00",
      due: "2025-05-31",
      until: "2025-12-31",
      compensation: true,
      open: "2400.00",
      balances: [
        ("2025-06-05", "2025-06-05", "6400.00", "6400.00"),
        ("2025-09-15", "2025-09-08", "6400.00", "2400.00"),
      ],
      lines: [
        "6400.00 × 11.15 % × 30/365 = 58.65",
        "6400.00 × 10.15 % × 70/365 = 124.58",
        "2400.00 × 10.15 % × 114/365 = 76.08",
      ],
      total: "2699.31"
    ),
    ClaimCase(
      "LU",
      .business,
      "1500.00",
      due: "2025-03-15",
      until: "2025-06-30",
      compensation: true,
      payments: [("2025-03-10", "500.00")],
      lines: [
        "1000.00 × 11.15 % × 107/365 = 32.69"
      ],
      total: "1072.69"
    ),
    ClaimCase(
      "PL",
      .business,
      "20000.00",
      due: "2025-05-15",
      until: "2026-02-28",
      lines: [
        "20000.00 × 15.75 % × 46/365 = 396.99",
        "20000.00 × 15.25 % × 184/365 = 1537.53",
        "20000.00 × 14.00 % × 59/365 = 452.60",
      ],
      total: "22387.12"
    ),
    ClaimCase(
      "FR",
      .consumer,
      "980.00",
      due: "2024-03-31",
      until: "2025-03-31",
      lines: [
        "980.00 × 5.07 % × 91/365 = 12.39",
        "980.00 × 4.92 % × 184/365 = 24.31",
        "980.00 × 3.71 % × 90/365 = 8.96",
      ],
      total: "1025.66"
    ),
    ClaimCase(
      "DE",
      .business,
      "800.00",
      due: "2025-01-31",
      until: "2025-06-30",
      compensation: true,
      balances: [
        ("2025-02-10", "2025-02-10", "1000.00", "1000.00"),
        ("2025-03-20", "2025-03-10", "800.00", "800.00"),
      ],
      lines: [
        "800.00 × 11.27 % × 150/365 = 37.05"
      ],
      total: "877.05"
    ),
  ]
}
