import Cases
import Glibc

/// Turns `errno` into errors that name the file and say what to do.
enum FileError {
  /// The error for the last failed call.
  static func last(
    _ stage: TransportError.Stage,
    _ what: String,
    _ path: String
  ) -> TransportError {
    let number = errno
    let reason = String(cString: strerror(number))
    let advice = number == ENOSPC ? "make room on the disk" : "check the path and its permissions"
    return TransportError(
      stage: stage,
      message: "Could not \(what) \(path): \(reason); \(advice).",
      isTransient: [ENOSPC, EDQUOT, EIO, EMFILE, ENFILE, ENOMEM, EAGAIN, EINTR].contains(number)
    )
  }
}
