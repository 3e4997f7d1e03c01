-- Tables of the kernel. They are not content types: no panel form, API or schema sync reaches them.

create table if not exists desk_history (
  id bigint generated always as identity primary key,
  subject_uid text not null,
  subject_id text not null,
  version integer not null,
  from_state text,
  to_state text not null,
  action text not null,
  city_code text,
  credit_code text,
  reason text,
  input jsonb not null default '{}',
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null,
  arrived_at timestamptz not null,
  -- Proves to the guard trigger that the line was written by the transaction that changes the row.
  txid xid8 not null default pg_current_xact_id()
);
-- Duplicate lines are prevented by desk_history_once (014-kernel-record.sql).
-- Changes of an edit in a form; empty for the line of an act. Only acts change states.
alter table desk_history add column if not exists changes jsonb;
-- The line of a move between two cities appears in the history of both.
alter table desk_history add column if not exists also_city_code text;
-- An expert reads the history of rows assigned to him only.
alter table desk_history add column if not exists expert_actor text;
create index if not exists desk_history_expert on desk_history (expert_actor) where expert_actor is not null;
-- For lines that arrived after a request being handled: few, whatever the length of the history.
create index if not exists desk_history_arrived on desk_history (arrived_at);

create table if not exists desk_event (
  id bigint generated always as identity primary key,
  name text not null,
  payload jsonb not null,
  at timestamptz not null default clock_timestamp(),
  -- A reader of the feed stops before the oldest running transaction: by ids alone it would miss rows that commit late.
  txid xid8 not null default pg_current_xact_id()
);

create table if not exists desk_idempotency (
  actor_id text not null,
  key text not null check (length(key) between 1 and 200),
  body_hash text not null,
  status integer,
  answer jsonb,
  at timestamptz not null default clock_timestamp(),
  primary key (actor_id, key)
);
create index if not exists desk_idempotency_at on desk_idempotency (at);

create table if not exists desk_sequence (
  name text primary key,
  value bigint not null
);

create or replace function desk_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: %', tg_table_name using errcode = 'WF002', constraint = tg_table_name;
end $$;

create or replace trigger desk_history_append_only before update or delete or truncate on desk_history
  for each statement execute function desk_append_only();
create or replace trigger desk_event_append_only before update or delete or truncate on desk_event
  for each statement execute function desk_append_only();

-- The guard trigger. Arguments: the type's uid, its initial state, the guarded columns ('*': every column), and 'keep'
-- where rows are not deleted even in the initial state. Security definer, so that a walled role is checked against the
-- whole history.
create or replace function desk_guard() returns trigger language plpgsql security definer set search_path from current as $$
declare
  guarded text[] := string_to_array(tg_argv[2], ',');
  whole boolean := tg_argv[2] = '*';
  -- Deleting a member of staff empties created_by and updated_by through a foreign key; that is no change of the row.
  beside constant text[] := array['updated_at', 'created_by_id', 'updated_by_id'];
  touched boolean;
begin
  if tg_op = 'TRUNCATE' then
    raise exception 'procedure bypassed: truncate of %', tg_argv[0] using errcode = 'WF001', constraint = tg_argv[0];
  end if;
  if tg_op = 'DELETE' then
    if whole or old.state <> tg_argv[1] or tg_argv[3] = 'keep' then
      raise exception 'procedure bypassed: delete of % %', tg_argv[0], old.document_id
        using errcode = 'WF001', constraint = tg_argv[0];
    end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    touched := whole or new.state is distinct from tg_argv[1] or new.version is distinct from 1;
  else
    -- A form may edit a row until its flow has begun.
    whole := whole or old.state <> tg_argv[1];
    touched := new.document_id is distinct from old.document_id
      -- The version counts edits by one; nobody sets it.
      or new.version is null or new.version not between old.version and old.version + 1
      or (new.version <> old.version and to_jsonb(new) - 'version' - beside = to_jsonb(old) - 'version' - beside)
      or case
        when whole then to_jsonb(new) - beside is distinct from to_jsonb(old) - beside
        else (select jsonb_object_agg(c, to_jsonb(new) -> c) from unnest(guarded) c)
          is distinct from (select jsonb_object_agg(c, to_jsonb(old) -> c) from unnest(guarded) c)
      end;
  end if;
  if touched and not exists (
    select 1 from desk_history h
    where h.subject_id = new.document_id and h.version = new.version and h.subject_uid = tg_argv[0]
      and h.to_state = new.state and h.txid = pg_current_xact_id() and h.changes is null
      and (h.from_state is null) = (tg_op = 'INSERT')
      and (tg_op = 'INSERT' or h.from_state = old.state and new.version = old.version + 1)
  ) then
    raise exception 'procedure bypassed: % of % %', lower(tg_op), tg_argv[0], new.document_id
      using errcode = 'WF001', constraint = tg_argv[0];
  end if;
  return new;
end $$;

-- An edit in a form increases the version, whatever version the form sent, so that acts on an older version are
-- refused. For 'act' the act itself sets the version, with its history line.
create or replace function desk_bump_version() returns trigger language plpgsql as $$
declare
  beside constant text[] := array['version', 'updated_at', 'created_by_id', 'updated_by_id'];
begin
  if to_jsonb(new) - beside is distinct from to_jsonb(old) - beside then
    new.version := old.version + 1;
  elsif tg_argv[0] is distinct from 'act' then
    new.version := old.version;
  end if;
  return new;
end $$;

-- Append-only content types (scores, login records). Emptying created_by and updated_by is no change.
create or replace function desk_append_only_rows() returns trigger language plpgsql as $$
declare
  entered constant text[] := array['created_by_id', 'updated_by_id'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - entered = to_jsonb(old) - entered
     and coalesce(to_jsonb(new) ->> 'created_by_id', to_jsonb(new) ->> 'updated_by_id') is null then
    return new;
  end if;
  raise exception 'append-only: %', tg_table_name using errcode = 'WF002', constraint = tg_table_name;
end $$;

create table if not exists desk_setting (
  name text primary key,
  value jsonb not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by text not null
);
