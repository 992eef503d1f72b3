"""The database schema, as the steps that lead from an empty file to the newest version.

`PRAGMA user_version` counts the steps that a database has taken. A step, once released, is never
edited: a change of the schema is a new step at the end.
"""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) WITHOUT ROWID;

    -- A removed article is hidden, not deleted: removal can be undone, also after a restart.
    CREATE TABLE article (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        outlet TEXT NOT NULL,
        author TEXT NOT NULL,
        published TEXT,
        language TEXT NOT NULL,
        url TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        removed TEXT
    );

    -- word_count stands here so that the list need not read the texts.
    CREATE TABLE version (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number >= 1),
        sha256 TEXT NOT NULL,
        file_name TEXT NOT NULL,
        encoding TEXT NOT NULL,
        retrieved TEXT NOT NULL,
        word_count INTEGER NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (article_id, number)
    );
    CREATE INDEX version_by_sha256 ON version (sha256);

    CREATE TABLE annotation (
        id TEXT PRIMARY KEY,
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        version_id TEXT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
        stance TEXT NOT NULL CHECK (stance IN ('claim', 'denial', 'confirmation')),
        start_at INTEGER NOT NULL CHECK (start_at >= 0),
        end_at INTEGER NOT NULL CHECK (end_at > start_at),
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        note TEXT NOT NULL,
        speaker TEXT NOT NULL,
        author TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL
    );
    CREATE INDEX annotation_by_article ON annotation (article_id, stance);
    CREATE INDEX annotation_by_version ON annotation (version_id);

    CREATE TABLE label (
        annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (annotation_id, position)
    ) WITHOUT ROWID;

    -- What the search index has not taken in yet. Triggers fill it in the transaction that makes
    -- the change, so that after a crash the index knows what it missed.
    CREATE TABLE index_queue (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('article', 'annotation')),
        id TEXT NOT NULL
    );
    CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
        INSERT INTO index_queue (kind, id) VALUES ('article', new.id);
    END;
    CREATE TRIGGER article_changed AFTER UPDATE ON article BEGIN
        INSERT INTO index_queue (kind, id) VALUES ('article', new.id);
    END;
    CREATE TRIGGER article_hidden AFTER UPDATE OF removed ON article
    WHEN old.removed IS NOT new.removed BEGIN
        INSERT INTO index_queue (kind, id)
            SELECT 'annotation', annotation.id FROM annotation WHERE article_id = new.id;
    END;
    CREATE TRIGGER article_deleted AFTER DELETE ON article BEGIN
        INSERT INTO index_queue (kind, id) VALUES ('article', old.id);
    END;
    CREATE TRIGGER version_added AFTER INSERT ON version BEGIN
        INSERT INTO index_queue (kind, id) VALUES ('article', new.article_id);
    END;
    CREATE TRIGGER annotation_added AFTER INSERT ON annotation BEGIN
        INSERT INTO index_queue (kind, id) VALUES ('annotation', new.id);
    END;
    CREATE TRIGGER annotation_changed AFTER UPDATE ON annotation BEGIN
        INSERT INTO index_queue (kind, id) VALUES ('annotation', new.id);
    END;
    CREATE TRIGGER annotation_deleted AFTER DELETE ON annotation BEGIN
        INSERT INTO index_queue (kind, id) VALUES ('annotation', old.id);
    END;
    """,
    """
    -- seen: the ids of the articles found at the last look, packed by storage/saved_searches.py.
    CREATE TABLE saved_search (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        folded_name TEXT NOT NULL UNIQUE,
        query TEXT NOT NULL,
        filters TEXT NOT NULL,
        looked TEXT NOT NULL,
        seen BLOB NOT NULL
    );

    CREATE TABLE past_query (
        query TEXT PRIMARY KEY,
        first TEXT NOT NULL,
        last TEXT NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    -- Of two annotations, one answers or supports the other. One link joins two at most.
    CREATE TABLE link (
        id TEXT PRIMARY KEY,
        source_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        target_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('answers', 'supports')),
        author TEXT NOT NULL,
        created TEXT NOT NULL,
        CHECK (source_id <> target_id)
    );
    CREATE UNIQUE INDEX link_by_pair ON link (min(source_id, target_id), max(source_id, target_id));
    CREATE INDEX link_by_source ON link (source_id);
    CREATE INDEX link_by_target ON link (target_id);
    """,
    """
    ALTER TABLE version ADD COLUMN source TEXT NOT NULL DEFAULT '';
    ALTER TABLE version ADD COLUMN reader TEXT NOT NULL DEFAULT '';
    ALTER TABLE version ADD COLUMN modified TEXT;
    ALTER TABLE version ADD COLUMN captured TEXT;
    -- JSON: what parts and links the text has, and where its metadata were found.
    ALTER TABLE version ADD COLUMN structure TEXT NOT NULL DEFAULT '';
    ALTER TABLE version ADD COLUMN found_in TEXT NOT NULL DEFAULT '';
    ALTER TABLE version ADD COLUMN left_out TEXT NOT NULL DEFAULT '';
    CREATE INDEX version_by_source ON version (source) WHERE source <> '';
    CREATE INDEX article_by_url ON article (url) WHERE url <> '';

    -- Where an annotation stands in a version that it was not made in. The annotation's own row
    -- keeps the place where it was made.
    CREATE TABLE placement (
        annotation_id TEXT NOT NULL REFERENCES annotation (id) ON DELETE CASCADE,
        version_id TEXT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
        status TEXT NOT NULL,
        score REAL NOT NULL,
        is_settled INTEGER NOT NULL,
        start_at INTEGER NOT NULL CHECK (start_at >= 0),
        end_at INTEGER NOT NULL CHECK (end_at >= start_at),
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        PRIMARY KEY (annotation_id, version_id)
    ) WITHOUT ROWID;
    CREATE INDEX placement_by_version ON placement (version_id);
    CREATE INDEX placement_to_review ON placement (version_id) WHERE NOT is_settled;
    CREATE TRIGGER placement_added AFTER INSERT ON placement BEGIN
        INSERT INTO index_queue (kind, id) VALUES ('annotation', new.annotation_id);
    END;
    CREATE TRIGGER placement_changed AFTER UPDATE ON placement BEGIN
        INSERT INTO index_queue (kind, id) VALUES ('annotation', new.annotation_id);
    END;

    -- A line that is furniture, or is not, because the user said so.
    CREATE TABLE furniture_choice (
        version_id TEXT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
        start_at INTEGER NOT NULL,
        end_at INTEGER NOT NULL CHECK (end_at > start_at),
        is_furniture INTEGER NOT NULL,
        PRIMARY KEY (version_id, start_at)
    ) WITHOUT ROWID;

    -- The smallest hashes of a text's stretches, as 8 bytes each, to find texts that are alike.
    CREATE TABLE sketch (
        version_id TEXT PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
        hashes BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE sketch_key (
        hash INTEGER NOT NULL,
        version_id TEXT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
        PRIMARY KEY (hash, version_id)
    ) WITHOUT ROWID;
    CREATE INDEX sketch_key_by_version ON sketch_key (version_id);
    -- What share of their stretches two articles have in common, where that is a lot.
    CREATE TABLE alike (
        article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        other_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        share REAL NOT NULL,
        PRIMARY KEY (article_id, other_id)
    ) WITHOUT ROWID;
    CREATE INDEX alike_by_other ON alike (other_id);
    """,
    """
    -- As before, but an annotation that was deleted leaves its places behind: when it comes back,
    -- it stands in every version where somebody put it. Nothing else reads them.
    ALTER TABLE placement RENAME TO old_placement;
    DROP TRIGGER placement_added;
    DROP TRIGGER placement_changed;
    DROP INDEX placement_by_version;
    DROP INDEX placement_to_review;
    CREATE TABLE placement (
        annotation_id TEXT NOT NULL,
        version_id TEXT NOT NULL REFERENCES version (id) ON DELETE CASCADE,
        status TEXT NOT NULL,
        score REAL NOT NULL,
        is_settled INTEGER NOT NULL,
        start_at INTEGER NOT NULL CHECK (start_at >= 0),
        end_at INTEGER NOT NULL CHECK (end_at >= start_at),
        exact TEXT NOT NULL,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        PRIMARY KEY (annotation_id, version_id)
    ) WITHOUT ROWID;
    INSERT INTO placement SELECT * FROM old_placement;
    DROP TABLE old_placement;
    CREATE INDEX placement_by_version ON placement (version_id);
    CREATE INDEX placement_to_review ON placement (version_id) WHERE NOT is_settled;
    CREATE TRIGGER placement_added AFTER INSERT ON placement BEGIN
        INSERT INTO index_queue (kind, id) VALUES ('annotation', new.annotation_id);
    END;
    CREATE TRIGGER placement_changed AFTER UPDATE ON placement BEGIN
        INSERT INTO index_queue (kind, id) VALUES ('annotation', new.annotation_id);
    END;
    """,
)
