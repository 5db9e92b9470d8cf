/** Says that a file is a library of Crossread: "CRrd". */
export const APPLICATION = 0x43527264

/**
 * What makes each version of the schema out of the one before; the first out of nothing. A step that has shipped is never
 * changed. What the person made stands apart from what the engine derives, which is thrown away at any doubt.
 */
export const MIGRATIONS: readonly string[] = [
  `
  -- A file as it came in. Null bytes where it is the UTF-8 of its one article's text, which need not be kept twice.
  CREATE TABLE original (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,   -- SHA-256 of the bytes, hex
    size INTEGER NOT NULL,       -- bytes
    packed BLOB                  -- deflated
  ) STRICT;

  -- A text that came in; its key is a digest of it, so that the same text is the same article.
  CREATE TABLE article (
    id INTEGER PRIMARY KEY,      -- in the order in which they came
    key TEXT NOT NULL UNIQUE,
    original INTEGER NOT NULL REFERENCES original,
    place TEXT,                  -- where in the original, if it holds several
    path TEXT NOT NULL,          -- where the file was
    text TEXT NOT NULL,
    stated TEXT NOT NULL,        -- JSON: what the format states beside the text
    added INTEGER NOT NULL,      -- milliseconds since 1970
    whole INTEGER REFERENCES article,  -- the article that a report of several was cut out of
    part INTEGER,                -- which of its reports this is, from 1
    hidden TEXT                  -- why it is not in the list: removed, apart, together, older; null where it is
  ) STRICT;
  CREATE INDEX article_by_original ON article (original);

  -- Files as they were when they were last read, so that one that has not changed is not read again.
  CREATE TABLE file (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,       -- bytes
    modified REAL NOT NULL,      -- milliseconds since 1970
    original INTEGER NOT NULL REFERENCES original
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX article_by_whole ON article (whole) WHERE whole IS NOT NULL;

  -- What the person said of articles and chose for the app.
  CREATE TABLE restored (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    start INTEGER NOT NULL,      -- UTF-16 offsets in the text
    end INTEGER NOT NULL,
    PRIMARY KEY (article, start, end)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE tag (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (article, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE read (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    at INTEGER NOT NULL          -- milliseconds since 1970
  ) STRICT;
  CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- What the engine read out of each article, and by which engine.
  CREATE TABLE derived (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    engine TEXT NOT NULL,
    clean TEXT NOT NULL,         -- JSON
    boilerplate TEXT NOT NULL,   -- JSON: what the library gave away
    profile BLOB NOT NULL,       -- what stories are made from
    parts TEXT NOT NULL,         -- JSON: the reports that were run together in it; none, as a rule
    card TEXT NOT NULL           -- JSON: what a list shows of it
  ) STRICT;
  -- The stories of two articles and more.
  CREATE TABLE story (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    articles TEXT NOT NULL,      -- JSON: their keys, in the order in which they came
    reasons TEXT NOT NULL,       -- JSON
    sure INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE search USING fts5 (
    headline, outlet, body,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  );
  `,
  `
  -- What the person says that a field of an article is, whatever was found.
  CREATE TABLE corrected (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    field TEXT NOT NULL,         -- headline, outlet, byline, published, language, url
    value TEXT,                  -- null where they say that it has none
    PRIMARY KEY (article, field)
  ) STRICT, WITHOUT ROWID;
  -- The outlet of everything that came from a site or out of a folder, where neither the article nor the person says another.
  CREATE TABLE outlet_of (
    kind TEXT NOT NULL,          -- site, folder
    place TEXT NOT NULL,         -- a host name; a path
    outlet TEXT NOT NULL,
    PRIMARY KEY (kind, place)
  ) STRICT, WITHOUT ROWID;
  -- The site that an article is from, by the host name of its address; null where it states none.
  ALTER TABLE article ADD COLUMN site TEXT;
  UPDATE article SET site = lower(substr(json_extract(stated, '$.url.value'), instr(json_extract(stated, '$.url.value'), '://') + 3))
    WHERE json_extract(stated, '$.url.value') IS NOT NULL;
  UPDATE article SET site = substr(site, 1, instr(site || '/', '/') - 1) WHERE site IS NOT NULL;
  UPDATE article SET site = substr(site, 1, instr(site || ':', ':') - 1) WHERE site IS NOT NULL;
  UPDATE article SET site = substr(site, 5) WHERE site LIKE 'www.%';
  CREATE INDEX article_by_site ON article (site) WHERE site IS NOT NULL;
  -- Articles of which what is derived does not yet follow what the person has said of them.
  CREATE TABLE stale (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    deep INTEGER NOT NULL        -- 1 where all of it must be made anew, 0 where only its day and its searched words
  ) STRICT;
  -- What the person did last and can take back, the latest last.
  CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,         -- in words for the person
    undo TEXT NOT NULL,          -- JSON: the steps that make it as it was
    redo TEXT NOT NULL,          -- JSON: the steps that make it so again
    undone INTEGER NOT NULL      -- 1 where it was taken back
  ) STRICT;

  -- Folders that are followed, and since when, milliseconds since 1970.
  CREATE TABLE watched (path TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  -- When a file was found to be gone, milliseconds since 1970; null where it is there.
  ALTER TABLE file ADD COLUMN gone INTEGER;
  -- The version of the same article that this one took the place of; that one is hidden as older.
  ALTER TABLE article ADD COLUMN follows INTEGER REFERENCES article;
  CREATE INDEX article_by_follows ON article (follows) WHERE follows IS NOT NULL;
  CREATE INDEX article_by_path ON article (path);
  -- What each original gave, in its order: also texts that were there before it came, whose article belongs to another.
  CREATE TABLE gave (
    original INTEGER NOT NULL REFERENCES original ON DELETE CASCADE,
    at INTEGER NOT NULL,         -- from 0
    place TEXT,                  -- where in the original, if it holds several
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    PRIMARY KEY (original, at)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX gave_by_article ON gave (article);
  CREATE INDEX file_by_original ON file (original);
  INSERT INTO gave SELECT original, row_number() OVER (PARTITION BY original ORDER BY id) - 1, place, id
    FROM article WHERE whole IS NULL;
  -- Files of followed folders that gave no article, as they were and for which engine, so that each is told of once.
  CREATE TABLE refused (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,       -- bytes
    changed REAL NOT NULL,       -- its bytes or its rights, milliseconds since 1970
    engine TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Another number each time that what is derived of an article is written, by which what rests on it knows whether it still does.
  ALTER TABLE derived ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;
  UPDATE derived SET stamp = random() >> 16 & 0xffffffffffff;
  CREATE INDEX derived_by_stamp ON derived (stamp);
  CREATE INDEX article_shown ON article (added) WHERE hidden IS NULL;
  -- What the list sorts and filters by, out of the card and apart from all that is large: it is read whole at each start.
  CREATE TABLE line (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    key TEXT NOT NULL,           -- that of the article
    headline TEXT NOT NULL,
    outlet TEXT NOT NULL,        -- empty where it states none
    published TEXT               -- ISO 8601; null where it states none
  ) STRICT;
  INSERT INTO line SELECT id, key, json_extract(card, '$.headline.value'), coalesce(json_extract(card, '$.outlet.value'), ''),
    json_extract(card, '$.published.value') FROM derived JOIN article ON article.id = derived.article;
  `,
  `
  -- Words as they are searched, folded by the engine: marks of combined letters and the point of a number belong to the word.
  DROP TABLE search;
  CREATE VIRTUAL TABLE search USING fts5 (
    headline, outlet, byline, body, quoted, language,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co' tokenchars '.'"
  );
  -- Where the words of an article stand that can be found in its text.
  CREATE TABLE searched (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    byline TEXT NOT NULL,        -- empty where it has none
    places TEXT NOT NULL         -- JSON: starts and ends in turn, UTF-16 offsets: the headline, twice 0 where it is not in the text; the report
  ) STRICT;
  -- All articles are read again.
  UPDATE derived SET engine = '';
  `,
  `
  -- Some libraries of the second and third version have all of this already, and others nothing of it.
  -- The stories that the person made: articles of one label stand together, those of two never do.
  CREATE TABLE IF NOT EXISTS placed (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    label INTEGER NOT NULL,
    pinned INTEGER NOT NULL      -- 1 where nothing joins or leaves by itself; the same for all of a label
  ) STRICT;
  CREATE INDEX IF NOT EXISTS placed_by_label ON placed (label);
  -- Has its one row while the stories below do not follow yet what was said.
  CREATE TABLE IF NOT EXISTS regroup (one INTEGER PRIMARY KEY) STRICT;
  -- Stories are found again, with the keys of those that may not belong there.
  INSERT OR IGNORE INTO regroup SELECT 1 WHERE EXISTS (SELECT 1 FROM article);
  CREATE TABLE story_now (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    articles TEXT NOT NULL,      -- JSON: their keys, in the order in which they came
    reasons TEXT NOT NULL,       -- JSON
    sure INTEGER NOT NULL,
    doubtful TEXT NOT NULL DEFAULT '[]'  -- JSON: the keys of those that may not belong there
  ) STRICT, WITHOUT ROWID;
  INSERT INTO story_now (id, title, articles, reasons, sure) SELECT id, title, articles, reasons, sure FROM story;
  DROP TABLE story;
  ALTER TABLE story_now RENAME TO story;

  -- Where the person was in the texts that they read.
  CREATE TABLE IF NOT EXISTS reading_place (
    article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    start INTEGER NOT NULL,      -- where the paragraph begins, a UTF-16 offset in the text
    heights REAL NOT NULL        -- how many of its heights below its top
  ) STRICT;

  -- What the person says of which stretches of two articles belong together, by UTF-16 offsets in either text.
  CREATE TABLE IF NOT EXISTS passage (
    first INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,   -- the one of the lower row
    second INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    first_start INTEGER NOT NULL,
    first_end INTEGER NOT NULL,
    second_start INTEGER NOT NULL,
    second_end INTEGER NOT NULL,
    said TEXT NOT NULL,          -- aligned, confirmed, rejected
    PRIMARY KEY (first, second, first_start, first_end, second_start, second_end)
  ) STRICT, WITHOUT ROWID;
  `,
]
