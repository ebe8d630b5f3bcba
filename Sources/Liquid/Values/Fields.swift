/// Values by name, in the order in which they were written.
public struct Fields: Sendable, ExpressibleByDictionaryLiteral {
  private final class Storage: Sendable {
    let names: [String]
    let values: [Value]
    let index: [String: Int]

    init(names: [String], values: [Value]) {
      self.names = names
      self.values = values
      index =
        names.count <= Fields.shortest
        ? [:] : Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    }
  }

  /// An object with fewer fields is faster to walk than to hash.
  private static let shortest = 12

  private let storage: Storage

  /// The pairs in order; a name that comes again replaces the earlier value.
  public init(_ pairs: some Sequence<(String, Value)>) {
    var names: [String] = []
    var values: [Value] = []
    var places: [String: Int] = [:]
    for (name, value) in pairs {
      if names.count == Fields.shortest, places.isEmpty {
        places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
      }
      let known = places.isEmpty ? names.firstIndex(of: name) : places[name]
      if let known {
        values[known] = value
      } else {
        if !places.isEmpty { places[name] = names.count }
        names.append(name)
        values.append(value)
      }
    }
    storage = Storage(names: names, values: values)
  }

  /// The dictionary, in the order of its names.
  public init(_ dictionary: [String: Value]) {
    let pairs = dictionary.sorted { $0.key < $1.key }
    storage = Storage(names: pairs.map(\.key), values: pairs.map(\.value))
  }

  /// The pairs in the order written.
  public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }

  /// The value of a name, nil when there is none.
  public subscript(name: String) -> Value? {
    if !storage.index.isEmpty {
      guard let place = storage.index[name] else { return nil }
      return storage.values[place]
    }
    for place in storage.names.indices where storage.names[place] == name {
      return storage.values[place]
    }
    return nil
  }

  /// The names in order.
  public var names: [String] { storage.names }
  /// The values in the order of their names.
  public var values: [Value] { storage.values }
  /// How many fields there are.
  public var count: Int { storage.names.count }
  /// Whether there are none.
  public var isEmpty: Bool { storage.names.isEmpty }
  /// The fields as a dictionary.
  public var dictionary: [String: Value] {
    Dictionary(uniqueKeysWithValues: zip(storage.names, storage.values))
  }

  /// Each field as an array of its name and its value, as loops and filters see an object.
  var pairs: [Value] {
    zip(storage.names, storage.values).map { .array([.string($0), $1]) }
  }
}

extension Fields: Hashable {
  /// Whether both have the same names with the same values, in any order.
  public static func == (left: Fields, right: Fields) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left.names, left.values).allSatisfy { right[$0] == $1 }
  }

  /// Hashes what does not depend on the order.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(names.reduce(into: 0) { $0 ^= $1.hashValue })
  }
}
