import Foundation

/// Reads messages with the `email` package of Python, as an independent witness.
enum PythonReader {
  static let script = """
    import sys, json, base64, email, email.policy
    from email.header import decode_header, make_header
    from email.utils import getaddresses, mktime_tz, parsedate_tz
    policy = email.policy.default.clone(max_line_length=998)
    def decoded(name):
        return str(make_header(decode_header(name)))
    # Its newer interface puts a space between the encoded-words of a name (against RFC 2047 §6.2).
    def mailboxes(message, name):
        fields = [str(field) for field in message.get_all(name, [])]
        return [{"name": decoded(n), "address": a} for n, a in parsed(fields)]
    # Releases since 2024 refuse more than RFC 5322 does, address literals among them, when strict.
    def parsed(fields):
        try: return getaddresses(fields, strict=False)
        except TypeError: return getaddresses(fields)
    # Its get_filename strips spaces and quotes that belong to the name; params does not.
    def ids(message, name):
        return [i.strip("<>") for i in (message[name] or "").split()]
    def read(data):
        m = email.message_from_bytes(data, policy=policy)
        legacy = email.message_from_bytes(data)
        text = html = None
        files = []
        for part in m.walk():
            assert not part.defects, part.defects
            if part.is_multipart(): continue
            if part.get_content_disposition():
                cid = part["Content-ID"]
                files.append({"name": part["Content-Disposition"].params.get("filename", ""), "type": part.get_content_type(),
                    "content": base64.b64encode(part.get_payload(decode=True)).decode(), "contentID": cid.strip("<>") if cid else None})
            elif part.get_content_type() == "text/html": html = part.get_content()
            else: text = part.get_content()
        date = parsedate_tz(m["Date"])
        result = {"from": mailboxes(legacy, "From"), "to": mailboxes(legacy, "To"), "cc": mailboxes(legacy, "Cc"),
            "replyTo": mailboxes(legacy, "Reply-To"), "subject": m["Subject"], "seconds": mktime_tz(date),
            "offset": date[9], "messageID": m["Message-ID"].strip("<>"), "inReplyTo": ids(m, "In-Reply-To"),
            "references": ids(m, "References"), "text": text.replace("\\r\\n", "\\n"), "files": files}
        names = ["Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post", "X-Case", "X-Loop", "Comments"]
        result["fields"] = sorted(f"{name}: {m[name]}" for name in names if name in m)
        if html is not None: result["html"] = html.replace("\\r\\n", "\\n")
        return result
    stream = sys.stdin.buffer
    results = []
    while line := stream.readline():
        results.append(read(stream.read(int(line))))
    print(json.dumps(results))
    """

  /// What Python makes of each message.
  static func read(_ messages: [[UInt8]]) throws -> [ReadBack] {
    let input = FileManager.default.temporaryDirectory.appending(
      path: "composed-\(UUID().uuidString)"
    )
    var bytes = Data()
    for message in messages {
      bytes += Data("\(message.count)\n".utf8) + Data(message)
    }
    try bytes.write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }

    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.standardInput = try FileHandle(forReadingFrom: input)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let json = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return try JSONDecoder().decode([ReadBack].self, from: json)
  }
}
