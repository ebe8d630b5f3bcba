import Testing

/// The built program against real servers, some scenarios side by side (see `Stage`).
@Suite enum EndToEnd {}
