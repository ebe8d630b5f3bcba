import Testing

/// The built program against real servers, one test after the other: they share two cores.
@Suite(.serialized) enum EndToEnd {}
