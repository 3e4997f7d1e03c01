-- Imports of spreadsheets: who imported which file, and the result of each row. Refused rows of a long list are many
-- megabytes, so reports are written and read by page, and never parsed in between.

create table if not exists desk_import (
  id text primary key,
  file_name text not null,
  sha256 text not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  dry_run boolean not null,
  state text not null default 'running' check (state in ('running', 'done', 'failed')),
  phase text,
  done integer not null default 0,
  total integer not null default 0,
  report jsonb,
  refusal jsonb,
  -- Session lock of the process that runs it: a running import whose lock is free was interrupted.
  lock_key integer not null,
  at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  check (state <> 'done' or report is not null),
  check (state <> 'failed' or refusal is not null)
);
create unique index if not exists desk_import_one_running on desk_import (actor_id) where state = 'running';
create index if not exists desk_import_own on desk_import (actor_id, at);

create table if not exists desk_import_page (
  import_id text not null references desk_import on delete cascade,
  page integer not null,
  -- An array of rows.
  rows json not null,
  primary key (import_id, page)
);
-- Reports from before pages.
insert into desk_import_page (import_id, page, rows)
  select id, 0, report -> 'rows' from desk_import where report ? 'rows' on conflict do nothing;
update desk_import set report = report - 'rows' where report ? 'rows';
