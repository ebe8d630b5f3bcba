import Cases
import Foundation

/// The chained history, and the index for searching.
extension Schema {
  /// What is personal in an event stands beside it, so that it can be erased.
  static let chain = Migration(
    """
    DROP TRIGGER event_isNeverChanged;
    DROP TRIGGER event_isNeverDeleted;
    DROP INDEX event_caseFile;
    ALTER TABLE event RENAME TO eventBefore;
    CREATE TABLE event (
      id INTEGER PRIMARY KEY, caseFile INTEGER REFERENCES caseFile(number),
      at INTEGER NOT NULL, type TEXT NOT NULL, actorKind TEXT NOT NULL,
      message INTEGER REFERENCES message(id), payloadHash BLOB NOT NULL, hash BLOB NOT NULL
    ) STRICT;
    CREATE INDEX event_caseFile ON event(caseFile, id);
    CREATE TRIGGER event_isNeverChanged BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
    CREATE TRIGGER event_isNeverDeleted BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'the history is never deleted'); END;
    CREATE TRIGGER event_isNeverReplaced BEFORE INSERT ON event
      WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
    CREATE TABLE eventPayload (
      event INTEGER PRIMARY KEY REFERENCES event(id), salt BLOB NOT NULL, actor TEXT NOT NULL,
      onBehalfBy TEXT NOT NULL, details TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER eventPayload_isNeverChanged BEFORE UPDATE ON eventPayload
      BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
    CREATE TRIGGER eventPayload_isNeverReplaced BEFORE INSERT ON eventPayload
      WHEN EXISTS (SELECT 1 FROM eventPayload WHERE event = NEW.event)
      BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
    -- What was erased on request, by kind (event, message, blob, comment) and key.
    CREATE TABLE erased (
      kind TEXT NOT NULL, key TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER eventPayload_isErasedOnly BEFORE DELETE ON eventPayload
      WHEN NOT EXISTS (SELECT 1 FROM erased WHERE kind = 'event' AND key = CAST(OLD.event AS TEXT))
      BEGIN SELECT RAISE(ABORT, 'the history is never deleted'); END;
    """
  ) { db in
    var last = 0
    while true {
      let rows = try db.rows(
        """
        SELECT id, type, caseFile, at, actorKind, actor, onBehalfBy, message, details
        FROM eventBefore WHERE id > ? ORDER BY id LIMIT 1000
        """,
        last
      ) { row in
        let event = Event(
          EventType(rawValue: row.string(1)) ?? .commentAdded,
          caseNumber: row.optionalInt(2),
          at: row.date(3),
          actor: Actor(
            kind: Actor.Kind(rawValue: row.string(4)) ?? .system,
            name: row.string(5),
            onBehalfBy: row.string(6)
          ),
          messageID: row.optionalInt(7)
        )
        return (id: row.int(0), event: event, details: row.string(8))
      }
      guard let newest = rows.last else { break }
      for row in rows { try db.history.insert(row.event, details: row.details) }
      last = newest.id
    }
    try db.execute("DROP TABLE eventBefore")
  }

  /// Everything people look for, in one index; its texts stay where they are.
  static let search = Migration(
    """
    CREATE TABLE searchDoc (
      id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, caseFile INTEGER,
      message INTEGER, comment INTEGER, title TEXT NOT NULL DEFAULT '',
      body TEXT NOT NULL DEFAULT '', facets TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX searchDoc_message ON searchDoc(message) WHERE message IS NOT NULL;
    CREATE INDEX searchDoc_caseFile ON searchDoc(caseFile) WHERE caseFile IS NOT NULL;
    CREATE VIEW searchContent AS
      SELECT d.id AS id, iif(d.message IS NULL, d.title, m.subject) AS title,
        CASE d.kind WHEN 'message' THEN m.text WHEN 'comment' THEN c.text ELSE d.body END AS body,
        iif(d.message IS NULL, '', m.fromName || ' ' || m.fromEmail) AS people,
        iif(d.message IS NULL, '', coalesce((SELECT group_concat(fileName, ' ') FROM attachment
          WHERE attachment.message = d.message), '')) AS files,
        d.facets AS facets
      FROM searchDoc AS d LEFT JOIN message AS m ON m.id = d.message
      LEFT JOIN comment AS c ON c.id = d.comment;
    CREATE VIRTUAL TABLE searchIndex USING fts5(
      title, body, people, files, facets, content = 'searchContent', content_rowid = 'id',
      tokenize = "unicode61 remove_diacritics 2"
    );
    """
  ) { db in
    let writer = SearchWriter(db: db, hasParts: false)
    for number in try db.rows("SELECT number FROM caseFile ORDER BY number", read: { $0.int(0) }) {
      try writer.index(case: number)
    }
    for id in try db.rows("SELECT id FROM message ORDER BY id", read: { $0.int(0) }) {
      try writer.index(message: id)
    }
    let comments = try db.rows("SELECT id FROM comment WHERE message IS NULL ORDER BY id") {
      $0.int(0)
    }
    for id in comments { try writer.index(comment: id) }
  }

  /// Of a long text only the beginning is indexed; what was indexed before is in the index as it was.
  static let boundedSearch = Migration("DROP VIEW searchContent;") { db in
    let last = try db.first("SELECT coalesce(max(id), 0) FROM searchDoc") { $0.int(0) } ?? 0
    let body = "CASE d.kind WHEN 'message' THEN m.text WHEN 'comment' THEN c.text ELSE d.body END"
    try db.execute(
      """
      CREATE VIEW searchContent AS
        SELECT d.id AS id, iif(d.message IS NULL, d.title, m.subject) AS title,
          iif(d.id > \(last), substr(\(body), 1, \(ReceivedMessage.longestSearched)), \(body)) AS body,
          iif(d.message IS NULL, '', m.fromName || ' ' || m.fromEmail) AS people,
          iif(d.message IS NULL, '', coalesce((SELECT group_concat(fileName, ' ') FROM attachment
            WHERE attachment.message = d.message), '')) AS files,
          d.facets AS facets
        FROM searchDoc AS d LEFT JOIN message AS m ON m.id = d.message
        LEFT JOIN comment AS c ON c.id = d.comment
      """
    )
  }
}
