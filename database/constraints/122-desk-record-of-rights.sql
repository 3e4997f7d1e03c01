-- The record of rights, continued: roles of people, permissions of roles and keys, roles, keys, webhooks and settings.
-- Triggers on tables of others: admin_roles, admin_users_roles_lnk, desk_setting, up_roles, up_users_role_lnk.
-- Reads tables of others: admin_users, up_roles, up_users, up_users_role_lnk.

-- Roles of people. Arguments: the kind of people, their table and that of their roles.
create or replace function desk_record_role_link(kind text, people text, roles text, person integer, role integer, gone boolean)
returns void language plpgsql as $$
declare
  email text; named jsonb;
begin
  execute format('select email from %I where id = %s', people, person) into email;
  execute format('select to_jsonb(r) from %I r where id = %s', roles, role) into named;
  -- Not for deleted people; every account starts as 'authenticated'.
  if email is null or named ->> 'type' = 'authenticated' then return; end if;
  named := jsonb_build_object('role', coalesce(named ->> 'name', role::text));
  perform desk_record(kind, case when gone then 'role-withdrawn' else 'role-granted' end,
    case kind when 'staff' then 'admin:' else 'account:' end || person, email,
    case when gone then named end, case when not gone then named end);
end $$;
create or replace function desk_record_roles() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if tg_op <> 'INSERT' then perform desk_record_role_link(tg_argv[0], tg_argv[1], tg_argv[2], old.user_id, old.role_id, true); end if;
  if tg_op <> 'DELETE' then perform desk_record_role_link(tg_argv[0], tg_argv[1], tg_argv[2], new.user_id, new.role_id, false); end if;
  return null;
end $$;
create or replace trigger desk_record_roles after insert or delete or update of user_id, role_id on admin_users_roles_lnk
  for each row execute function desk_record_roles('staff', 'admin_users', 'admin_roles');
create or replace trigger desk_record_roles after insert or delete or update of user_id, role_id on up_users_role_lnk
  for each row execute function desk_record_roles('account', 'up_users', 'up_roles');

-- Permissions. Arguments: their table and column, the holders' table and column, the kind of the line, and the prefix
-- of its subject. Permissions derived at boot are logged per role (desk: roles.ts).
create or replace function desk_record_permission() returns trigger language plpgsql security definer set search_path from current as $$
declare
  link jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
  permission jsonb; holder jsonb;
begin
  if desk_author() ->> 'kind' = 'boot' then return null; end if;
  execute format('select to_jsonb(p) from %I p where id = %L', tg_argv[0], link ->> tg_argv[1]) into permission;
  execute format('select to_jsonb(h) from %I h where id = %L', tg_argv[2], link ->> tg_argv[3]) into holder;
  if permission is null or holder is null then return null; end if;
  permission := jsonb_strip_nulls(jsonb_build_object('action', permission -> 'action', 'subject', permission -> 'subject',
    'fields', permission -> 'properties' -> 'fields', 'conditions', nullif(permission -> 'conditions', '[]')));
  perform desk_record(tg_argv[4], case tg_op when 'DELETE' then 'permission-withdrawn' else 'permission-granted' end,
    tg_argv[5] || (holder ->> 'id'), holder ->> 'name',
    case when tg_op = 'DELETE' then permission end, case when tg_op <> 'DELETE' then permission end);
  return null;
end $$;
create or replace trigger desk_record_permission after insert or delete on admin_permissions_role_lnk for each row
  execute function desk_record_permission('admin_permissions', 'permission_id', 'admin_roles', 'role_id', 'role', 'role:');
create or replace trigger desk_record_permission after insert or delete on admin_permissions_api_token_lnk for each row
  execute function desk_record_permission('admin_permissions', 'permission_id', 'strapi_api_tokens', 'api_token_id', 'token', 'token:');
create or replace trigger desk_record_permission after insert or delete on up_permissions_role_lnk for each row
  execute function desk_record_permission('up_permissions', 'permission_id', 'up_roles', 'role_id', 'role', 'account-role:');
create or replace trigger desk_record_permission after insert or delete on strapi_api_token_permissions_token_lnk for each row
  execute function desk_record_permission('strapi_api_token_permissions', 'api_token_permission_id', 'strapi_api_tokens', 'api_token_id', 'token', 'token:');
create or replace trigger desk_record_permission after insert or delete on strapi_transfer_token_permissions_token_lnk for each row
  execute function desk_record_permission('strapi_transfer_token_permissions', 'transfer_token_permission_id', 'strapi_transfer_tokens', 'transfer_token_id', 'token', 'transfer-token:');

-- Removed permissions are first unlinked from their holders, while the line can still name them. Arguments: link tables
-- and their columns.
create or replace function desk_unlink_permission() returns trigger language plpgsql security definer set search_path from current as $$
begin
  for at in 0 .. tg_nargs - 1 by 2 loop
    execute format('delete from %I where %I = %s', tg_argv[at], tg_argv[at + 1], old.id);
  end loop;
  return old;
end $$;
create or replace trigger desk_unlink_permission before delete on admin_permissions for each row
  execute function desk_unlink_permission('admin_permissions_role_lnk', 'permission_id', 'admin_permissions_api_token_lnk', 'permission_id');
create or replace trigger desk_unlink_permission before delete on up_permissions for each row
  execute function desk_unlink_permission('up_permissions_role_lnk', 'permission_id');
create or replace trigger desk_unlink_permission before delete on strapi_api_token_permissions for each row
  execute function desk_unlink_permission('strapi_api_token_permissions_token_lnk', 'api_token_permission_id');
create or replace trigger desk_unlink_permission before delete on strapi_transfer_token_permissions for each row
  execute function desk_unlink_permission('strapi_transfer_token_permissions_token_lnk', 'transfer_token_permission_id');

create or replace function desk_record_changed_permission() returns trigger language plpgsql security definer set search_path from current as $$
declare
  seen constant text[] := array['action', 'subject', 'properties', 'conditions'];
  was jsonb := desk_differing((select jsonb_object_agg(c, to_jsonb(old) -> c) from unnest(seen) c), to_jsonb(new));
  now jsonb := desk_differing((select jsonb_object_agg(c, to_jsonb(new) -> c) from unnest(seen) c), to_jsonb(old));
  holder record;
begin
  if was is null or desk_author() ->> 'kind' = 'boot' then return null; end if;
  for holder in select 'role' as kind, 'role:' || r.id as subject, r.name from admin_permissions_role_lnk l join admin_roles r on r.id = l.role_id
        where l.permission_id = new.id
      union all select 'token', 'token:' || t.id, t.name from admin_permissions_api_token_lnk l join strapi_api_tokens t on t.id = l.api_token_id
        where l.permission_id = new.id loop
    perform desk_record(holder.kind, 'permission-changed', holder.subject, holder.name,
      jsonb_build_object('action', old.action, 'subject', old.subject) || was, jsonb_build_object('action', new.action, 'subject', new.subject) || now);
  end loop;
  return null;
end $$;
create or replace trigger desk_record_changed_permission after update on admin_permissions for each row
  execute function desk_record_changed_permission();

-- Named objects. Arguments: the kind of the line, the prefix of its subject, the name column, the recorded columns, and
-- those of which only the fact of a change is recorded: keys and what may contain one.
create or replace function desk_record_thing() returns trigger language plpgsql security definer set search_path from current as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  now jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  seen text[] := string_to_array(tg_argv[3], ',');
  hidden text;
  before jsonb; after jsonb;
begin
  before := (select jsonb_object_agg(c, was -> c) from unnest(seen) c where was is not null);
  after := (select jsonb_object_agg(c, now -> c) from unnest(seen) c where now is not null);
  if tg_op = 'UPDATE' then
    before := desk_differing(before, now);
    after := desk_differing(after, to_jsonb(old));
    foreach hidden in array string_to_array(tg_argv[4], ',') loop
      if now -> hidden is distinct from to_jsonb(old) -> hidden then
        after := coalesce(after, '{}') || jsonb_build_object(hidden, '***');
      end if;
    end loop;
    if before is null and after is null then return null; end if;
  end if;
  perform desk_record(tg_argv[0], case tg_op when 'INSERT' then 'created' when 'DELETE' then 'removed' else 'changed' end,
    tg_argv[1] || coalesce(now ->> 'id', was ->> 'id', now ->> tg_argv[2], was ->> tg_argv[2]),
    coalesce(now ->> tg_argv[2], was ->> tg_argv[2]), before, after);
  return null;
end $$;
create or replace trigger desk_record_thing after insert or update or delete on admin_roles for each row
  execute function desk_record_thing('role', 'role:', 'name', 'name,code,description', '');
create or replace trigger desk_record_thing after insert or update or delete on up_roles for each row
  execute function desk_record_thing('role', 'account-role:', 'name', 'name,type,description', '');
create or replace trigger desk_record_thing after insert or update or delete on strapi_api_tokens for each row
  execute function desk_record_thing('token', 'token:', 'name', 'name,description,kind,type,expires_at,lifespan', 'access_key,encrypted_key');
create or replace trigger desk_record_thing after insert or update or delete on strapi_transfer_tokens for each row
  execute function desk_record_thing('token', 'transfer-token:', 'name', 'name,description,expires_at,lifespan', 'access_key');
create or replace trigger desk_record_thing after insert or update or delete on strapi_webhooks for each row
  execute function desk_record_thing('webhook', 'webhook:', 'name', 'name,url,events,enabled', 'headers');
create or replace trigger desk_record_thing after insert or update or delete on desk_setting for each row
  execute function desk_record_thing('setting', 'setting:', 'name', 'value', '');

-- Strapi's own settings may contain keys of foreign services: only that they changed is recorded. Layouts of tables and
-- home pages are left out.
create or replace function desk_record_store() returns trigger language plpgsql security definer set search_path from current as $$
declare
  named text := case when tg_op = 'DELETE' then old.key else new.key end;
begin
  if named !~ '^(core_admin_|plugin_(users-permissions|upload|i18n|email)_)' or named ~ '(view_configuration|metrics)$|_homepage-layout:' then return null; end if;
  if tg_op = 'UPDATE' and new.value is not distinct from old.value then return null; end if;
  if desk_author() ->> 'kind' = 'boot' then return null; end if;
  perform desk_record('setting', case tg_op when 'INSERT' then 'created' when 'DELETE' then 'removed' else 'changed' end, 'store:' || named, named, null, null);
  return null;
end $$;
create or replace trigger desk_record_store after insert or update or delete on strapi_core_store_settings for each row
  execute function desk_record_store();

-- Truncate fires no row trigger.
do $$
declare
  named text;
begin
  foreach named in array array['admin_users', 'admin_users_roles_lnk', 'admin_roles', 'admin_permissions', 'admin_permissions_role_lnk',
      'admin_permissions_api_token_lnk', 'up_users_role_lnk', 'up_permissions_role_lnk', 'strapi_api_tokens', 'strapi_api_token_permissions',
      'strapi_api_token_permissions_token_lnk', 'strapi_transfer_tokens', 'strapi_transfer_token_permissions_token_lnk', 'strapi_webhooks',
      'strapi_core_store_settings', 'desk_setting'] loop
    execute format('create or replace trigger desk_rights_truncate before truncate on %I for each statement execute function desk_record_truncate(%L)', named, named);
  end loop;
end $$;
