/** How the database came to look as it does: one step per version, run in order inside one transaction. Never change a step that has been released. */
import type { Database } from 'better-sqlite3'
import { StartRefusal } from '../StartRefusal'

const steps: readonly string[] = [
  `
  create table boards (
    id text primary key,
    created text not null,
    changed text not null
  ) without rowid;

  -- What has come in since the snapshot, one row per commit.
  create table updates (
    board text not null references boards (id),
    seq integer not null,
    bytes blob not null,
    primary key (board, seq)
  ) without rowid;

  -- Everything up to and including seq, in one.
  create table snapshots (
    board text primary key references boards (id),
    seq integer not null,
    bytes blob not null
  );

  -- A link's key is derived from the master key, the id and the generation: it is not here.
  create table links (
    id text primary key,
    board text not null references boards (id),
    role text not null,
    name text not null,
    generation integer not null,
    created text not null,
    closed_at text,
    last_used text
  ) without rowid;
  create index links_of_board on links (board);

  -- Only a hash of a session's token is kept.
  create table sessions (
    token_hash text primary key,
    created text not null,
    last_seen text not null
  ) without rowid;

  create table members (
    session text not null references sessions (token_hash),
    board text not null references boards (id),
    participant text not null,
    link text not null references links (id),
    name text not null,
    organisation text not null,
    voice text not null,
    role text not null,
    color integer not null,
    joined text not null,
    primary key (session, board)
  ) without rowid;
  create index members_of_board on members (board);

  create table images (
    board text not null references boards (id),
    sha256 text not null,
    mime text not null,
    width integer not null,
    height integer not null,
    size integer not null,
    created text not null,
    primary key (board, sha256)
  ) without rowid;

  create table settings (
    name text primary key,
    value text not null
  ) without rowid;
  `,
  `
  -- What a board was, packed. Several versions may be of one state.
  create table version_states (
    id integer primary key,
    board text not null references boards (id) on delete cascade,
    digest text not null,
    bytes blob not null
  );
  create index version_states_of_board on version_states (board, digest);

  create table versions (
    id text primary key,
    board text not null references boards (id) on delete cascade,
    made text not null,
    kind text not null,
    name text not null,
    -- Who asked for it; null for those made by themselves.
    participant text,
    -- Most people on the board at once, in the session up to then.
    people integer not null,
    state integer not null references version_states (id)
  ) without rowid;
  create index versions_of_board on versions (board, made);

  -- Who changed which record when, and what it said before and after.
  create table changes (
    id integer primary key,
    board text not null references boards (id) on delete cascade,
    root text not null,
    record text not null,
    at text not null,
    participants text not null,
    what text not null,
    fields text not null
  );
  create index changes_of_record on changes (board, root, record);

  create table visits (
    board text not null references boards (id) on delete cascade,
    participant text not null,
    seen text not null,
    -- When the visit before this one ended.
    previous text,
    primary key (board, participant)
  ) without rowid;
  `,
]

/** Brings the database to this program's version; refuses one from a newer program. */
export function migrate(database: Database): void {
  const version = database.pragma('user_version', { simple: true }) as number
  if (version > steps.length) {
    throw new StartRefusal(`The data in ${database.name} was written by a newer Fællestavle (version ${version}, this one knows ${steps.length}). Install the newer one.`)
  }
  database
    .transaction(() => {
      for (const step of steps.slice(version)) database.exec(step)
      database.pragma(`user_version = ${steps.length}`)
    })
    .exclusive()
}
