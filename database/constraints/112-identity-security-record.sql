-- Every change of rights, identities, keys and settings is written to the security record (desk_login), with author,
-- before and after, in its transaction, by whatever path. People are notified by the
-- worker of the queue below (tell-rights.ts).

alter table desk_login add column if not exists before jsonb;
alter table desk_login add column if not exists after jsonb;
alter table desk_login add column if not exists request_id text;
alter table desk_login drop constraint if exists desk_login_kind_check;
alter table desk_login add constraint desk_login_kind_check
  check (kind in ('staff', 'account', 'role', 'token', 'webhook', 'setting'));

-- Lines without a notification yet.
create table if not exists desk_login_untold (line bigint primary key);

-- Closed to walled connections; the functions below are security definer.
alter table desk_login_untold enable row level security;

create or replace function desk_record(kind text, event text, subject text, identifier text, before jsonb, after jsonb)
returns void language plpgsql security definer set search_path from current as $$
declare
  author jsonb := desk_author();
  -- For changes of one's own data, and by a mailed link, the actor is the subject.
  other boolean := author ->> 'id' not in (subject, 'public');
  written bigint;
begin
  insert into desk_login (kind, event, outcome, subject, identifier, ip, agent, actor_id, actor_name, reason, request_id, before, after)
  values (kind, event, 'ok', subject, coalesce(identifier, subject), author ->> 'ip', author ->> 'agent',
    case when other then author ->> 'id' end, case when other then author ->> 'name' end,
    nullif(current_setting('app.reason', true), ''), author ->> 'requestId', before, after)
  returning id into written;
  -- Changes that come with a release are not notified.
  if author ->> 'kind' <> 'boot' then
    insert into desk_login_untold (line) values (written);
  end if;
end $$;

-- Only differences, to keep lines readable.
create or replace function desk_differing(a jsonb, b jsonb) returns jsonb language sql immutable as $$
  select nullif(coalesce(jsonb_object_agg(key, value), '{}'), '{}') from jsonb_each(a) where value is distinct from b -> key
$$;

create or replace function desk_staff_roles(staff integer) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(r.name order by r.id), '[]') from admin_users_roles_lnk l join admin_roles r on r.id = l.role_id
  where l.user_id = staff
$$;

create or replace function desk_record_staff() returns trigger language plpgsql security definer set search_path from current as $$
declare
  who text := 'admin:' || case when tg_op = 'DELETE' then old.id else new.id end;
  named constant text[] := array['lastname', 'firstname', 'username'];
  was_active boolean; is_active boolean;
begin
  if tg_op = 'INSERT' then
    perform desk_record('staff', 'created', who, new.email, null,
      jsonb_build_object('email', new.email, 'lastname', new.lastname, 'firstname', new.firstname, 'username', new.username));
    return null;
  elsif tg_op = 'DELETE' then
    perform desk_record('staff', 'removed', who, old.email, jsonb_build_object('email', old.email, 'lastname', old.lastname,
      'firstname', old.firstname, 'username', old.username, 'roles', desk_staff_roles(old.id)), null);
    return old;
  end if;
  if new.email is distinct from old.email then
    perform desk_record('staff', 'email-changed', who, new.email, jsonb_build_object('email', old.email), jsonb_build_object('email', new.email));
  end if;
  if (new.lastname, new.firstname, new.username) is distinct from (old.lastname, old.firstname, old.username) then
    perform desk_record('staff', 'name-changed', who, new.email,
      desk_differing((select jsonb_object_agg(c, to_jsonb(old) -> c) from unnest(named) c), to_jsonb(new)),
      desk_differing((select jsonb_object_agg(c, to_jsonb(new) -> c) from unnest(named) c), to_jsonb(old)));
  end if;
  if new.password is distinct from old.password then
    perform desk_record('staff', case when desk_author() ->> 'id' <> 'public' then 'password-changed'
      when old.password is null then 'activated' else 'password-reset' end, who, new.email, null, null);
  end if;
  was_active := old.is_active is true and old.blocked is not true;
  is_active := new.is_active is true and new.blocked is not true;
  if was_active <> is_active and not (old.password is null and new.password is not null) then
    perform desk_record('staff', case when is_active then 'unblocked' else 'blocked' end, who, new.email, null, null);
  end if;
  if new.reset_password_token is distinct from old.reset_password_token and new.reset_password_token is not null then
    perform desk_record('staff', 'reset-link-made', who, new.email, null, null);
  end if;
  if new.registration_token is distinct from old.registration_token and new.registration_token is not null then
    perform desk_record('staff', 'invitation-made', who, new.email, null, null);
  end if;
  return null;
end $$;
create or replace trigger desk_record_staff after insert or update on admin_users for each row execute function desk_record_staff();
create or replace trigger desk_record_removed_staff before delete on admin_users for each row execute function desk_record_staff();

create or replace function desk_record_account() returns trigger language plpgsql security definer set search_path from current as $$
declare
  who text := 'account:' || case when tg_op = 'DELETE' then old.id else new.id end;
  author text := desk_author() ->> 'id';
begin
  if tg_op = 'INSERT' then
    -- A registration opens its own account.
    if author like 'admin:%' then
      perform desk_record('account', 'created', who, new.email, null, jsonb_build_object('email', new.email, 'name', new.name));
    end if;
    return null;
  elsif tg_op = 'DELETE' then
    perform desk_record('account', 'removed', who, old.email, jsonb_build_object('email', old.email, 'name', old.name), null);
    return null;
  end if;
  -- An unconfirmed address was given to a newer registration (account.lapsed).
  if new.email like 'lapsed-%@invalid' and old.confirmed is not true then return null; end if;
  if new.email is distinct from old.email then
    perform desk_record('account', 'email-changed', who, new.email, jsonb_build_object('email', old.email), jsonb_build_object('email', new.email));
  end if;
  if new.name is distinct from old.name then
    perform desk_record('account', 'name-changed', who, new.email, jsonb_build_object('name', old.name), jsonb_build_object('name', new.name));
  end if;
  if new.password is distinct from old.password then
    perform desk_record('account', case when author = 'public' then 'password-reset' else 'password-changed' end, who, new.email, null, null);
  end if;
  if (new.blocked is true) <> (old.blocked is true) then
    perform desk_record('account', case when new.blocked then 'blocked' else 'unblocked' end, who, new.email, null, null);
  end if;
  if (new.confirmed is true) <> (old.confirmed is true) and author like 'admin:%' then
    perform desk_record('account', 'email-confirmed', who, new.email, jsonb_build_object('confirmed', old.confirmed is true),
      jsonb_build_object('confirmed', new.confirmed is true));
  end if;
  return null;
end $$;
create or replace trigger desk_record_account after insert or update or delete on up_users for each row execute function desk_record_account();
-- Truncate fires no row trigger.
create or replace trigger desk_rights_truncate before truncate on desk_login_untold
  for each statement execute function desk_record_truncate('desk_login_untold');
