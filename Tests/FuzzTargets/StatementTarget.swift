import Cases
import Statements

/// Any bytes are a bank statement or are refused; how they are cut into pieces changes nothing, and
/// each entry has an identity of its own.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let whole = outcome(of: StatementSource(bytes))
  let size = max(1, count % 97)
  let cut = StatementSource {
    var place = 0
    return {
      guard place < bytes.count else { return nil }
      defer { place += size }
      return bytes[place..<min(bytes.count, place + size)]
    }
  }
  require(outcome(of: cut) == whole, "pieces of \(size) bytes change what is read")
  for statement in whole ?? [] {
    let identities = statement.entries.map(\.identity)
    require(Set(identities).count == identities.count, "two entries are one")
    for entry in statement.entries { _ = IncomingMoney(entry, of: statement.heading) }
  }
  return 0
}

/// The statements; nil when they are refused.
private func outcome(of source: StatementSource) -> [BankStatement]? {
  do {
    return try StatementReader().statements(in: source).statements
  } catch {
    require(error is StatementError, "refused with \(error)")
    return nil
  }
}
