import Desk
import Foundation

/// Reads files that are named on the command line.
enum InputFile {
  /// All bytes of a file, or of standard input for `-`.
  static func bytes(_ name: String, context: ProcessContext) throws(CommandError) -> [UInt8] {
    if name == "-" {
      guard let data = try? FileHandle.standardInput.readToEnd() else { return [] }
      return Array(data)
    }
    let path = context.absolute(name)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ErrorWording.unreadableInput(name, "there is no such file")
    }
    guard !isFolder.boolValue else {
      throw ErrorWording.unreadableInput(name, "it is a folder")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ErrorWording.unreadableInput(name, "permission denied")
    }
    return Array(data)
  }
}
