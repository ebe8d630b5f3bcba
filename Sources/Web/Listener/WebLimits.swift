/// How much of the listener one browser, and all together, can take.
struct WebLimits {
  /// Connections at once; who comes beyond them takes the place of one that keeps us waiting, or is told to come
  /// again.
  var connections = 256
  /// Seconds after which a connection that keeps us waiting may lose its place.
  var placeSeconds = 1.0
  /// Seconds until the head of a request has to be there.
  var headSeconds = 10.0
  /// Bytes per second that a body, or the reading of an answer, has to make at least.
  var bytesPerSecond = 4096.0
  /// Seconds that a browser may take besides.
  var graceSeconds = 15.0
  /// Bytes of a body that is held in memory.
  var bodyBytes = 1 << 20
  /// Bytes of a form with files, of who is signed in; it is held on disk.
  var uploadBytes = 50 << 20
  /// Seconds that a browser has to hang up after an answer.
  var lingerSeconds = 2.0
  /// Pages that are told what happens at once, besides the connections; who comes beyond them is not.
  var streams = 400
  /// Of one user; the oldest is let go when another comes.
  var streamsOfUser = 8
  /// Seconds after which such a page is told that the line still stands.
  var commentSeconds = 25.0
  /// Seconds after which it is looked again what happened.
  var lookSeconds = 1.0
  /// Bytes that wait for such a page at most.
  var streamBytes = 64 << 10
  /// Requests that are worked on at once.
  var workers = 4
  /// Requests that may be waiting for another server at once, beside those; none where nothing does.
  var waiters = 0
  /// Requests that wait for their turn to do so; who comes beyond them is told to come again.
  var queue = 16
}
