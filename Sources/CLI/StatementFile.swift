import Desk
import Foundation
import Statements

/// A bank statement that is named on the command line.
enum StatementFile {
  /// The file piece by piece, so that one of any size takes little memory; or standard input for `-`.
  static func source(_ name: String, context: ProcessContext) throws -> StatementSource {
    if name == "-" { return StatementSource(try InputFile.bytes(name, context: context)) }
    let path = context.absolute(name)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ErrorWording.unreadableInput(name, "there is no such file")
    }
    guard !isFolder.boolValue else { throw ErrorWording.unreadableInput(name, "it is a folder") }
    return StatementSource {
      guard let file = FileHandle(forReadingAtPath: path) else {
        throw ErrorWording.unreadableInput(name, "permission denied")
      }
      return {
        guard let piece = try file.read(upToCount: StatementSource.pieceBytes), !piece.isEmpty
        else {
          return nil
        }
        return Array(piece)[...]
      }
    }
  }
}
