import Cases
import Store

/// What the database or the disk under a workspace refused, in words that every face can say.
package struct StoreTrouble: Sendable, Equatable {
  /// Of which kind it is.
  package enum Kind: Sendable, Equatable {
    /// The database is damaged, or none.
    case damaged
    /// The database is in use for too long, full, or on a disk in trouble.
    case unusableNow
    /// The database refused what this program should not have asked for.
    case mistake
    /// The database is of another program, or of a newer version of this one, in whole or in a word.
    case otherSchema
    /// A file could not be read or written.
    case file
  }

  package let kind: Kind
  /// What the database or the system says.
  package let message: String
  /// Whether trying again later may help.
  package let isTransient: Bool

  /// The trouble of an error; nil when it is none of the store's.
  package init?(_ error: any Error) {
    switch error {
    case let error as DatabaseError:
      kind = error.isDamage ? .damaged : error.isTransient ? .unusableNow : .mistake
      message = kind == .mistake ? error.description : error.message
      isTransient = error.isTransient
    case let error as SchemaError:
      kind = .otherSchema
      message = error.description
      isTransient = false
    case let error as FileError:
      kind = .file
      message = error.description
      isTransient = error.isTransient
    default: return nil
    }
  }
}
