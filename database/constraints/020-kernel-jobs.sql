-- Scheduled jobs. Attempts are in pg-boss; here are claimed slots, what was found and the outcome.

create table if not exists desk_job (
  name text primary key,
  -- The latest claimed slot; initially the instant of declaration, so that earlier slots do not count as missed.
  slot_at timestamptz not null,
  -- Error of the last failed search; it is retried every minute.
  failed_at timestamptz,
  error text
);

create table if not exists desk_job_slot (
  id bigint generated always as identity primary key,
  job text not null references desk_job (name),
  slot_at timestamptz not null,
  -- The process that claimed it, and the user who started it, if not the schedule.
  claimed_by text not null,
  run_by text,
  started_at timestamptz not null default clock_timestamp(),
  found integer not null default 0,
  searched_at timestamptz
);
create unique index if not exists desk_job_slot_once on desk_job_slot (job, slot_at);

create table if not exists desk_job_item (
  id bigint generated always as identity primary key,
  job text not null references desk_job (name),
  key text not null,
  payload jsonb not null,
  slot_id bigint references desk_job_slot (id) on delete set null,
  queued_at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  error text,
  done_at timestamptz,
  -- All attempts failed; a person may start another round.
  failed_at timestamptz,
  constraint desk_job_item_one_end check (done_at is null or failed_at is null)
);
create unique index if not exists desk_job_item_once on desk_job_item (job, key);
create index if not exists desk_job_item_newest on desk_job_item (job, id);
create index if not exists desk_job_item_slot on desk_job_item (slot_id);
create index if not exists desk_job_item_failed on desk_job_item (job, id) where failed_at is not null;
