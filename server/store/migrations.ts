/** How the database came to look as it does: one step per version, run in order inside one transaction. Never change a step that has been released. */
import type { Database } from 'better-sqlite3'
import { StartRefusal } from '../StartRefusal'

export const steps: readonly string[] = [
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
  -- Whose a client id of a board's document is: kept as long as the board.
  create table writers (
    board text not null references boards (id) on delete cascade,
    client integer not null,
    participant text not null,
    primary key (board, client)
  ) without rowid;
  `,
  `
  -- In the trash since then; what links were open were closed at that very moment.
  alter table boards add column deleted_at text;
  -- How long after the last change the board is kept; null: for good.
  alter table boards add column retention_days integer;
  `,
  `
  -- A link of kind 'door' has no key but a code, which opens while the door is open.
  alter table links add column kind text not null default 'key';
  alter table links add column expires text;
  alter table links add column door_until text;

  -- Which key of the link was used, a role given by a facilitator, and when one took the member off the board.
  alter table members add column generation integer not null default 1;
  alter table members add column given_role text;
  alter table members add column removed_at text;

  alter table boards add column frozen_at text;

  -- Commands that were done, so that a command sent twice is done once.
  create table commands (
    board text not null references boards (id) on delete cascade,
    id text not null,
    request_hash text not null,
    answer text not null,
    done text not null,
    primary key (board, id)
  ) without rowid;

  -- Who decided what, without content. Each row's hash covers the one before. It goes with its board, and never before.
  create table audit (
    board text not null,
    seq integer not null,
    at text not null,
    participant text not null,
    type text not null,
    ids text not null,
    hash text not null,
    primary key (board, seq)
  ) without rowid;
  create trigger audit_is_not_changed before update on audit begin
    select raise(abort, 'the audit is append-only');
  end;
  create trigger audit_is_not_thinned before delete on audit when exists (select 1 from boards where id = old.board) begin
    select raise(abort, 'the audit is append-only');
  end;
  create trigger audit_goes_with_its_board after delete on boards begin
    delete from audit where board = old.id;
  end;
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
  `
  -- Records that are no longer on the board but still in its history, and since when: after a while they leave that too.
  create table gone (
    board text not null references boards (id) on delete cascade,
    root text not null,
    record text not null,
    since text not null,
    primary key (board, root, record)
  ) without rowid;
  -- When the night last looked through the board's history.
  alter table boards add column swept_at text;

  -- Of the bytes on disk, where they are not what was sent: what told of place and camera is taken off. Null: they are.
  alter table images add column stored_sha256 text;

  -- Boards whose audit is being sealed anew because a person is erased: only then may it be written over.
  create table resealing (board text primary key) without rowid;
  drop trigger audit_is_not_changed;
  create trigger audit_is_not_changed before update on audit when not exists (select 1 from resealing where board = old.board) begin
    select raise(abort, 'the audit is append-only');
  end;
  `,
  `
  -- Documents that are signed off, one row for each version. It goes with its board, and never before.
  create table signoffs (
    board text not null references boards (id) on delete cascade,
    id text not null,
    document text not null,
    -- The meeting's id; '' for the common agenda.
    session text not null,
    version integer not null,
    state text not null,
    sent_at text,
    sent_by text,
    sent_name text not null,
    sent_organisation text not null,
    comments_until text,
    approved_at text,
    approved_by text,
    approved_name text not null,
    approved_organisation text not null,
    body text not null,
    rule text,
    decided_on text not null,
    -- JSON: organisations.
    present text not null,
    text_hash text not null,
    title text not null,
    history_version text,
    -- How many steps it has taken.
    steps integer not null,
    -- What an approved version is made of, packed; and the hashes of its pictures, divided by a space.
    frozen blob,
    pictures text not null default '',
    primary key (board, id),
    unique (board, document, session, version)
  );
  `,
]

/** The newest version of the tables that this program knows. */
export const knownSchema = steps.length

/** Brings the database to this program's version, all steps or none; refuses one from a newer program. `known`: the steps this program knows. */
export function migrate(database: Database, known: readonly string[] = steps): void {
  const version = database.pragma('user_version', { simple: true }) as number
  if (version > known.length) {
    throw new StartRefusal(`The data in ${database.name} was written by a newer Fællestavle (version ${version}, this one knows ${known.length}). Install the newer one.`)
  }
  database
    .transaction(() => {
      for (const step of known.slice(version)) database.exec(step)
      database.pragma(`user_version = ${known.length}`)
    })
    .exclusive()
}
