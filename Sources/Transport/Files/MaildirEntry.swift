import FoundationEssentials
import Glibc

/// One message in a Maildir: `<unique>` or `<unique>:2,<flags>`, in `new` or `cur`.
struct MaildirEntry {
  /// The two subfolders that hold messages.
  enum Place: String, CaseIterable {
    /// Delivered and not looked at.
    case new
    /// Looked at by a mail client.
    case cur
  }

  var place: Place
  var fileName: String
  var size = 0
  var receivedAt = Date(timeIntervalSince1970: 0)

  /// The name without its flags: it stays when a mail client moves or marks the message.
  var uniqueName: String {
    fileName.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(fileName[..<$0]) } ?? fileName
  }

  /// The name with a flag added; flags stand in ASCII order.
  func fileName(adding flag: Character) -> String {
    let information = fileName.dropFirst(uniqueName.count)
    guard information.isEmpty || information.hasPrefix(":2,") else { return fileName }
    let flags = Set(information.dropFirst(3)).union([flag])
    return "\(uniqueName):2,\(String(flags.sorted()))"
  }

  /// All messages of one subfolder; anything that is not a regular file is passed over.
  static func all(in place: Place, of path: String) -> [MaildirEntry]? {
    guard let folder = opendir("\(path)/\(place.rawValue)") else { return nil }
    defer { closedir(folder) }
    var entries: [MaildirEntry] = []
    while let record = readdir(folder) {
      let name = withUnsafeBytes(of: &record.pointee.d_name) { raw in
        String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix("."), !name.hasPrefix(":") else { continue }
      var status = stat()
      guard fstatat(dirfd(folder), name, &status, AT_SYMLINK_NOFOLLOW) == 0,
        status.st_mode & S_IFMT == S_IFREG
      else { continue }
      let seconds = Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
      entries.append(
        MaildirEntry(
          place: place,
          fileName: name,
          size: Int(status.st_size),
          receivedAt: Date(timeIntervalSince1970: seconds)
        )
      )
    }
    return entries
  }
}
