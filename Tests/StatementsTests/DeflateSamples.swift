import Foundation

/// Statements packed with zlib: with fixed tables, with tables of their own, without repetitions.
enum DeflateSamples {
  struct Sample: Sendable {
    let entries: Int
    let size: Int
    let checksum: UInt32
    let packed: [UInt8]
  }

  static let all: [Sample] = [
    sample(
      1,
      138,
      0xC804CF97,
      """
      szIysHLk5bIyMrUyNTCwtLQ0MNQ3MDU2MjA0NjAwAElYOFuZWOgbAplmBm5WzkZmBkZG5q6hQQY6YHkzQyugkLGBEQ\
      g7GxtY6pgY+BmYGvr5+wW5ugEVWJhZBbnqGhtaGBiDDTGCGAJUDTQEop6XS5eXCwA=
      """
    ),
    sample(
      40,
      2001,
      0xB632F338,
      """
      dVXLaiNBELsH8icdUu/H3EJIjl4w7P//ypa9x5IPYwaPKNSSSn0JXV/vb5f45UTdTfxJrkKsRPT4UN+X1SfPa9Dv9S\
      1BIvnz907n+T34mr+U5PF8s/oRvZHz7c/t/vM7gIrr/vORHuIb79yHEd5J2DZ+fjG+zTIWvPJwA7RQZm8yEkcLkcmg\
      2njNPkoAX9qqvvA5bAyxUUmqBY+SQ4LohKRtOpby4rRjqsjW8nFcNL8iSRN4O14heYaNKZhfjPl3VYZtOfUEQzrNtd\
      UckU8mwpuX7iyoMY7O060dNfV4FR4p5X1cjkPIXhUbA2B6AuHD08D89kkb1KeDQ3ccqg4jfFOD42YbhqsP0+1uFR1D\
      7hpFglWMmM1Fdg2mA6Rn4gDlFB+7wHyhkw7Tr957u5jzhTxNFlv+HHxB+Yul9vwJ1XHDTQjCMLsegcJAxLndatHTaH\
      qLM1DfqHDYqmYU6J6YboDqjzi0w+Ymx5G7NtXAe9ez/BBM29wuaH7YadQ9lirAXWE+BtNg5g66p/u0wG6bmizA5wSi\
      Uz4X51ZzoglXpZxtk6mJMjystJE/m1D+38SDnpuY00fOmsb+eH/7Bw==
      """
    ),
    sample(
      40,
      2003,
      0x45A81A30,
      """
      BcFBisAgEATAu+BPEranJ7Y6t0XMcQLC/v8rWxVE/NYSbNGAOSfsB80JcwC1BMeKZ/xYLSG8sSiQff8dXEAtIQsKDs\
      LBpYHLkGiWX5791hJDcfbdhDatlpAFBQfh4BrPvLwlmuWXZ7+1xFCcfT/zMbdaQhYUHISDa9q4pESz/PLst5YYirNv\
      b/OZvZaQBQUH4eCyicueRLP88uy3lhiKs+8ONYxaQhYUHISDi02Xt0Sz/PLst5YYirNvTanVErKg4CAcXO2xC0o0yy\
      /PfmuJoTj7nq1P9FpCFhQchIOLapdaoll+efZbSwzF2bfUhlotIQsKDsLBNTgvtkSz/PLst5YYirPvR2zDaglZUHAQ\
      Di4XL1OiWX559ltLDMXZt02KvZaQBQUH4eB6pOtBoll+efZbSwzF2ffTOuasJWRBwUE4uGafF55Es/zy7LeWGIqzb1\
      l3jVpCFhQchIPrIS63RLP88uy3lhiKs2+psaGWkAUFB+Hg6s4LI9Esvzz7rSWG4uybGK6nlpAFBQfh4Hr4XOiJZvnl\
      2W8tMRRn34Y2xlNLyIKCg3BwDVxdiWb55dlvLTEUZ9/9YRNrCVlQcBAOLs55zZloll+e/dYSQ3H2zYnZei0hCwoOws\
      HV5ZdZoll+efZbSwzF2bee5uy1hCwoOAgHl5tdNhPN8suz31piKM6+jQN91BKyoOAgHFyP+zWfRLP88uy3lhiKs+/Z\
      5+yjlpAFBQfh4KLz6pZoll+e/dYSQ3H27WhoqiVkQcFBOLgEu9QSzfLLs99aYijOvqlJryVkQcFBOLiaLmOiWX559l\
      tLDMXZt/fn4awlZEHBQTi4pvk1lWiWX5791hJDcfY9JHotIQsKDsLB5f25HiWa5Zdnv7XEUJx9947WWy0hCwoOwsE1\
      RrvARLP88uy3lhiKs29/HMZaQhYUHISDi36NJ9Esvzz7rSWG4uzbfTzTaglZUHAQDi7v4xpINMsvz35riaE4+3bvDq\
      slZEHBQTi4CFyPJ5rll2e/tcRQnH0P45i9lpAFBQfh4BrtuZ6ZaJZfnv3WEkNx9v04XE8tIQsKDsLBNcwvZ6JZfnn2\
      W0sMxdl3N0fvtYQsKDgIB5fBrslEs/zy7LeWGIqzb0eXWEvIgoKDcHANzEsj0Sy/PPutJYbi7JtAN68lZEHBQTi42u\
      BlLdEsvzz7rSWG4uzbIeuzlpAFBQfh4LI+rvEkmuWXZ7+1xFCcfVO06bWELCg4CAdXAy4y0Sy/PPutJYbi7FvsY/Za\
      QhYUHISDixgXR6JZfnn2W0sMxdm3P/0BaglZUHAQDq7e7LKeaJZfnv3WEkNx9j1HYy0hCwoOwsH1dF1koll+efZbSw\
      zF2fej2b2WkAUFB+HgalOXIdEsvzz7rSWG4uzbeh/wWkIWFByEg+vp41JPNMsvz35riaE4+x60YaolxDcWBQf337E5\
      aJdUy13LPw==
      """
    ),
  ]

  private static func sample(_ entries: Int, _ size: Int, _ checksum: UInt32, _ packed: String)
    -> Sample
  {
    Sample(
      entries: entries,
      size: size,
      checksum: checksum,
      packed: Array(Data(base64Encoded: packed) ?? Data())
    )
  }
}
