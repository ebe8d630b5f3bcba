import Foundation

/// A certificate for localhost and 127.0.0.1, made once per run.
struct Certificate {
  static let shared = Result { try Certificate() }

  private let folder: TestFolder
  var certificate: String { "\(folder.path)/cert.pem" }
  var key: String { "\(folder.path)/key.pem" }

  init() throws {
    folder = try TestFolder()
    atexit { try? FileManager.default.removeItem(atPath: Certificate.shared.get().folder.path) }
    let names = "subjectAltName=DNS:localhost,IP:127.0.0.1"
    try Program.run(
      "/bin/sh",
      [
        "-c",
        """
        openssl req -x509 -nodes -days 30 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 \
          -keyout \(key) -out \(certificate) -subj /CN=localhost -addext \(names) 2> /dev/null
        """,
      ]
    )
  }
}
