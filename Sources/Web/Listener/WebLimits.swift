/// How much of the listener one browser, and all together, can take.
struct WebLimits {
  /// Connections at once; who comes beyond them is told to come again.
  var connections = 256
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
  /// Requests that are worked on at once.
  var workers = 4
}
