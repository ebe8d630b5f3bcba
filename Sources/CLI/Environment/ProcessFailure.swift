/// Why a program that this one started did not do its work.
enum ProcessFailure: Error, Equatable {
  /// It cannot be started; the reason is the system's.
  case notStarted(String, reason: String)
  /// The process that reads and files messages ended with a code.
  case processorEnded(Int32)
  /// The process that reads and files messages was asked to end by somebody else.
  case processorInterrupted
  /// The editor ended with a code other than zero.
  case editorEnded(String, code: Int32)
}
