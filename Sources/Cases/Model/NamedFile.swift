/// Which of several files is that of an item, by its name.
public enum NamedFile {
  /// Whether a file is named after an item: `FAC-0118.pdf`, `Invoice_FAC-0118_v2.PDF`, not `FAC-01180.pdf`.
  public static func isOf(_ item: String, _ fileName: String) -> Bool {
    let name = Array(fileName.lowercased())
    let number = Array(item.lowercased())
    guard number.count >= 3, name.count >= number.count else { return false }
    return (0...(name.count - number.count)).contains { place in
      let end = place + number.count
      return name[place..<end].elementsEqual(number)
        && (place == 0 || !isPart(name[place - 1])) && (end == name.count || !isPart(name[end]))
    }
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// The file to be sent: one for people outside before others, one of the case before others, then
  /// the newest; `own` are the keys of the files of the case.
  public static func best(of item: String, among files: [AttachmentRecord], own: Set<Int>)
    -> AttachmentRecord?
  {
    func rank(_ file: AttachmentRecord) -> (Int, Int, Int) {
      (file.visibility == .external ? 1 : 0, own.contains(file.id) ? 1 : 0, file.id)
    }
    return files.filter { isOf(item, $0.file.fileName) }.max { rank($0) < rank($1) }
  }
}
