-- Sign-in: links sent by mail, the record of logins, and the end of sessions.

-- Strapi's `unique` is a query, which two concurrent registrations both pass.
create unique index if not exists up_users_email_once on up_users (lower(email));
create unique index if not exists up_users_username_once on up_users (lower(username));

-- Secrets of links are stored as digests, so that a copy of the database opens no account.
create table if not exists desk_account_token (
  digest text primary key check (length(digest) = 64),
  account_id integer not null references up_users (id) on delete cascade,
  purpose text not null check (purpose in ('confirm', 'reset')),
  issued_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
create index if not exists desk_account_token_account on desk_account_token (account_id);
create index if not exists desk_account_token_expires on desk_account_token (expires_at);

-- Letters with secret links to be sent: recipient and kind only. Address and wording are read, and the token is made,
-- when a letter is sent, so that nothing secret waits here, in the queue or in a backup.
create table if not exists desk_letter (
  id bigint generated always as identity primary key,
  kind text not null,
  -- 'account:7', 'staff:3', 'invitation:<documentId>'; 'nobody:<uuid>' for an unknown address.
  subject text not null,
  -- Counts requests and letters sent: requested again while waiting, it is one letter.
  request integer not null default 1,
  round integer not null default 1,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'dropped')),
  asked_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  attempts integer not null default 0,
  -- A key of MAIL_ANSWERS.
  answer text,
  unique (kind, subject)
);
create index if not exists desk_letter_asked on desk_letter (asked_at);
alter table desk_letter enable row level security;

-- Only the newest link of a letter is valid.
alter table desk_account_token add column if not exists letter text;
create index if not exists desk_account_token_letter on desk_account_token (letter);

create table if not exists desk_login (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('staff', 'account')),
  event text not null,
  -- 'ok', or the code of the refusal.
  outcome text not null,
  -- 'account:7', 'admin:3'; null when the name is unknown.
  subject text,
  -- The address of a known subject. An unknown name may be a password in the wrong field: only a keyed hash is stored.
  identifier text,
  identifier_mac text,
  ip text,
  agent text check (length(agent) <= 200),
  -- Who did it to whom, if not the subject himself.
  actor_id text,
  actor_name text,
  reason text,
  check (subject is not null or identifier is null)
);
create index if not exists desk_login_subject on desk_login (subject, id desc);
create index if not exists desk_login_at on desk_login (at);
create or replace trigger desk_login_append_only before update or delete or truncate on desk_login
  for each statement execute function desk_append_only();

-- Only the system reads records and secrets; an account reads its own lines.
alter table desk_login enable row level security;
drop policy if exists own_lines on desk_login;
create policy own_lines on desk_login for select to pool_city
  using (subject = 'account:' || nullif(current_setting('app.account', true), ''));
alter table desk_account_token enable row level security;

create index if not exists strapi_sessions_session on strapi_sessions (session_id);
create index if not exists strapi_sessions_user on strapi_sessions (user_id, origin);

-- Sessions end when the password, the address or the right to sign in changes, by whatever path, in the same
-- transaction. The argument is the origin of the sessions.
create or replace function desk_end_sessions() returns trigger language plpgsql security definer set search_path from current as $$
begin
  delete from strapi_sessions where user_id = old.id::text and origin = tg_argv[0];
  if tg_argv[0] = 'users-permissions' then
    delete from desk_account_token where account_id = old.id;
  end if;
  return null;
end $$;

create or replace trigger desk_end_sessions after update on up_users for each row
  when (old.password is distinct from new.password or lower(old.email) is distinct from lower(new.email)
    or (new.blocked is true and old.blocked is not true) or (new.confirmed is not true and old.confirmed is true))
  execute function desk_end_sessions('users-permissions');
create or replace trigger desk_end_sessions_of_removed after delete on up_users for each row
  execute function desk_end_sessions('users-permissions');
create or replace trigger desk_end_sessions after update on admin_users for each row
  when (old.password is distinct from new.password or (new.is_active is not true and old.is_active is true)
    or (new.blocked is true and old.blocked is not true))
  execute function desk_end_sessions('admin');
create or replace trigger desk_end_sessions_of_removed after delete on admin_users for each row
  execute function desk_end_sessions('admin');

-- Links mailed before a password change are invalid.
create or replace function desk_spend_reset() returns trigger language plpgsql as $$
begin
  new.reset_password_token := null;
  return new;
end $$;
create or replace trigger desk_spend_reset before update on admin_users for each row
  when (old.password is distinct from new.password) execute function desk_spend_reset();

-- An unreachable address locks its holder out. Existing values are left alone.
alter table admin_users drop constraint if exists admin_users_email_shape;
alter table admin_users add constraint admin_users_email_shape
  check (email is not null and email ~ '^[^@[:space:]]+@[^@[:space:]]+$') not valid;
alter table up_users drop constraint if exists up_users_email_shape;
alter table up_users add constraint up_users_email_shape
  check (email is not null and email ~ '^[^@[:space:]]+@[^@[:space:]]+$') not valid;
