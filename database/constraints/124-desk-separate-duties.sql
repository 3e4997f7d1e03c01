-- System administrators take no part in procedures. Deferred: a form exchanges roles one after the other.
-- Triggers on tables of others: admin_roles, admin_users, admin_users_roles_lnk.
-- Reads tables of others: admin_users.

-- Administrative roles: the super admin's, and any that may change users, roles, keys, accounts or Strapi's settings.
create or replace function desk_administers(role integer) returns boolean language sql stable as $$
  select exists (select 1 from admin_roles where id = role and code = 'strapi-super-admin') or exists (
    select 1 from admin_permissions_role_lnk l join admin_permissions p on p.id = l.permission_id
    where l.role_id = role and (
      (p.action like 'admin::%' and p.action not in ('admin::users.read', 'admin::roles.read'))
      or p.action ~ '^plugin::users-permissions\..*\.(create|update|delete)$'
      or (p.subject = 'plugin::users-permissions.user' and p.action ~ '^plugin::content-manager\.explorer\.(create|update|delete)$')))
$$;

-- Roles with a part in procedures: their code makes the holder a kind of actor (shared/server/walls/actors.ts).
create or replace function desk_takes_part(role integer) returns boolean language sql stable as $$
  select exists (select 1 from admin_roles where id = role and code in ('pool-province', 'pool-city', 'pool-expert', 'pool-evaluator'))
$$;

create or replace function desk_separate_duties() returns trigger language plpgsql security definer set search_path from current as $$
declare
  granted integer;
begin
  if tg_table_name = 'admin_users_roles_lnk' then
    -- Serialises concurrent grants.
    perform 1 from admin_users where id = new.user_id for no key update;
    perform 1 from admin_roles where id in (select role_id from admin_users_roles_lnk where user_id = new.user_id) order by id for no key update;
    if exists (select 1 from admin_users_roles_lnk where user_id = new.user_id and desk_takes_part(role_id))
       and exists (select 1 from admin_users_roles_lnk where user_id = new.user_id and desk_administers(role_id)) then
      raise exception 'duties are not separate: admin:%', new.user_id using errcode = '23514', constraint = 'admin_users_separate_duties';
    end if;
    return null;
  end if;
  -- A role whose code changes keeps its holders and permissions.
  for granted in select id from admin_roles where tg_table_name = 'admin_roles' and id = (to_jsonb(new) ->> 'id')::integer
      union all select l.role_id from admin_permissions_role_lnk l
        where l.permission_id = case tg_table_name when 'admin_permissions' then (to_jsonb(new) ->> 'id')::integer
          when 'admin_permissions_role_lnk' then (to_jsonb(new) ->> 'permission_id')::integer end loop
    perform 1 from admin_roles where id = granted for no key update;
    if desk_administers(granted) and (desk_takes_part(granted) or exists (
        select 1 from admin_users_roles_lnk a join admin_users_roles_lnk b on b.user_id = a.user_id
        where a.role_id = granted and desk_takes_part(b.role_id)))
      or desk_takes_part(granted) and exists (
        select 1 from admin_users_roles_lnk a join admin_users_roles_lnk b on b.user_id = a.user_id
        where a.role_id = granted and desk_administers(b.role_id)) then
      raise exception 'duties are not separate: role %', granted using errcode = '23514', constraint = 'admin_roles_separate_duties';
    end if;
  end loop;
  return null;
end $$;
drop trigger if exists admin_users_separate_duties on admin_users_roles_lnk;
create constraint trigger admin_users_separate_duties after insert or update of user_id, role_id on admin_users_roles_lnk
  deferrable initially deferred for each row execute function desk_separate_duties();
drop trigger if exists admin_roles_separate_duties on admin_permissions_role_lnk;
create constraint trigger admin_roles_separate_duties after insert or update of permission_id, role_id on admin_permissions_role_lnk
  deferrable initially deferred for each row execute function desk_separate_duties();
drop trigger if exists admin_roles_separate_duties on admin_permissions;
create constraint trigger admin_roles_separate_duties after update of action, subject on admin_permissions
  deferrable initially deferred for each row execute function desk_separate_duties();

drop trigger if exists admin_roles_separate_duties on admin_roles;
create constraint trigger admin_roles_separate_duties after update of code on admin_roles
  deferrable initially deferred for each row execute function desk_separate_duties();

-- At least one system administrator must remain able to sign in.
create or replace function desk_keep_administrator() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_table_name = 'admin_users' then
    if not exists (select 1 from admin_users_roles_lnk l join admin_roles r on r.id = l.role_id
        where l.user_id = (to_jsonb(old) ->> 'id')::integer and r.code = 'strapi-super-admin') then return null; end if;
  elsif not exists (select 1 from admin_roles where id = (to_jsonb(old) ->> 'role_id')::integer and code = 'strapi-super-admin')
      -- A user who could never sign in does not count.
      or exists (select 1 from admin_users where id = (to_jsonb(old) ->> 'user_id')::integer and is_active is not true) then
    return null;
  end if;
  -- Serialises concurrent removals.
  perform 1 from admin_roles where code = 'strapi-super-admin' for update;
  if not exists (select 1 from admin_users u join admin_users_roles_lnk l on l.user_id = u.id join admin_roles r on r.id = l.role_id
      where r.code = 'strapi-super-admin' and u.is_active is true and u.blocked is not true) then
    raise exception 'no administrator left' using errcode = '23514', constraint = 'admin_users_keep_administrator';
  end if;
  return null;
end $$;
drop trigger if exists admin_users_keep_administrator on admin_users;
create constraint trigger admin_users_keep_administrator after update of is_active, blocked on admin_users
  deferrable initially deferred for each row
  when ((old.is_active is true and old.blocked is not true) and (new.is_active is not true or new.blocked is true))
  execute function desk_keep_administrator();
drop trigger if exists admin_users_keep_administrator on admin_users_roles_lnk;
create constraint trigger admin_users_keep_administrator after delete or update of user_id, role_id on admin_users_roles_lnk
  deferrable initially deferred for each row execute function desk_keep_administrator();
