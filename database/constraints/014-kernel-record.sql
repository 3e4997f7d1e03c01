-- Records changes of rows by triggers: no form, import, job or statement writes a row of a content type unrecorded. An
-- act writes its own line first; all other changes are recorded here, by attribute.

-- One line per version and act. A change without a version of its own, such as a link, may have several lines.
drop index if exists desk_history_subject;
create unique index if not exists desk_history_once on desk_history
  (subject_id, version, subject_uid, (case when changes is null then 0 else id end));

-- A value for the history: of secret or personal ones only that they changed.
create or replace function desk_kept_value(value jsonb, mask text) returns jsonb language plpgsql immutable as $$
declare
  plain text := value #>> '{}';
  longest constant integer := 4000;
begin
  if plain is null or plain = '' then return null; end if;
  case mask
    when 'hidden' then return to_jsonb('****'::text);
    when 'phone' then
      return to_jsonb(case when length(plain) > 7 then left(plain, 3) || '****' || right(plain, 4) else '****' end);
    when 'mail' then return to_jsonb(left(plain, 1) || '***' || coalesce(substring(plain from '@.*$'), ''));
    when 'name' then return to_jsonb(left(plain, 1) || '**');
    when 'digest' then
      return jsonb_build_object('length', length(plain), 'sha256', encode(sha256(convert_to(plain, 'UTF8')), 'hex'));
    else null;
  end case;
  if length(plain) > longest then
    return jsonb_build_object('begins', left(plain, 200), 'length', length(plain),
      'sha256', encode(sha256(convert_to(plain, 'UTF8')), 'hex'));
  end if;
  return value;
end $$;

-- The input of an act for the history; `masks` names the personal values.
create or replace function desk_kept_input(input jsonb, masks jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_object_agg(key, case when masks ? key then desk_kept_value(value, masks ->> key) else value end), '{}')
  from jsonb_each(coalesce(input, '{}'))
$$;

-- Name of a related row at the time.
create or replace function desk_kept_link(id jsonb, link jsonb) returns jsonb
  language plpgsql stable security definer set search_path from current as $$
declare
  named text;
begin
  if id is null or id = 'null' then return null; end if;
  execute format('select %I::text from %I where id = ' || chr(36) || '1', link ->> 'main', link ->> 'table') into named using (id #>> '{}')::integer;
  return jsonb_build_object('id', id, 'name', named);
end $$;

-- Attributes in which two versions of a row differ; `spec` is generated from the type's schema (record.ts).
create or replace function desk_changes(before jsonb, after jsonb, spec jsonb) returns jsonb
  language sql stable as $$
  select jsonb_object_agg(coalesce(spec -> 'names' ->> key, key),
    case when spec -> 'links' ? key
      then jsonb_build_array(desk_kept_link(before -> key, spec -> 'links' -> key), desk_kept_link(after -> key, spec -> 'links' -> key))
      else jsonb_build_array(desk_kept_value(before -> key, spec -> 'masks' ->> key), desk_kept_value(after -> key, spec -> 'masks' ->> key))
    end)
  from jsonb_object_keys(coalesce(after, before)) key
  where nullif(nullif(before -> key, 'null'), '""') is distinct from nullif(nullif(after -> key, 'null'), '""')
    and not spec -> 'beside' ? key
$$;

-- The author (desk_author); the system during boot.
create or replace function desk_record_author() returns jsonb language sql stable as $$
  select case when a ->> 'kind' = 'boot' then a || '{"kind": "system"}' else a end from desk_author() a
$$;

-- Writes one line per row, set-based.
create or replace function desk_tell(subject_uid text, spec jsonb, befores jsonb[], afters jsonb[]) returns void
  language plpgsql as $$
declare
  who jsonb := desk_record_author();
begin
  insert into desk_history (subject_uid, subject_id, version, from_state, to_state, action, city_code, also_city_code,
    credit_code, expert_actor, changes, actor_kind, actor_id, actor_name, at, arrived_at)
  select subject_uid, told.r ->> 'document_id', coalesce((told.r ->> 'version')::integer, 0), told.before ->> 'state',
    coalesce(told.after ->> 'state', ''),
    case when told.before is null then 'create' when told.after is null then 'delete' else 'edit' end,
    told.r ->> (spec -> 'cities' ->> 0),
    -- A row that moves appears in the history of both cities.
    coalesce(told.r ->> (spec -> 'cities' ->> 1),
      nullif(told.before ->> (spec -> 'cities' ->> 0), told.r ->> (spec -> 'cities' ->> 0))),
    told.r ->> (spec ->> 'owner'), told.r ->> (spec ->> 'expert'), coalesce(told.changes, '{}'),
    who ->> 'kind', who ->> 'id', who ->> 'name',
    clock_timestamp(), clock_timestamp()
  from (
    select before, after, coalesce(after, before) as r, desk_changes(before, after, spec) as changes
    from unnest(befores, afters) as pair (before, after)
  ) told
  where told.changes is not null or told.before is null or told.after is null;
end $$;

-- Arguments: the type's uid, and its description. A statement trigger, so that a thousand rows cost one insert; rows
-- whose act wrote a line in this transaction are left out before comparing. Rows without a flow that an account saves
-- ('kept', 'deleted') have both lines: the act's with actor, time and fields, and this one with the values.
create or replace function desk_record() returns trigger language plpgsql security definer set search_path from current as $$
declare
  befores jsonb[];
  afters jsonb[];
begin
  if tg_op = 'INSERT' then
    select array_agg(null::jsonb), array_agg(to_jsonb(n) order by n.id) into befores, afters from new_rows n
    where not exists (select 1 from desk_history h where h.subject_id = n.document_id and h.subject_uid = tg_argv[0]
      and h.changes is null and h.to_state not in ('kept', 'deleted') and h.txid = pg_current_xact_id());
  elsif tg_op = 'DELETE' then
    select array_agg(to_jsonb(o) order by o.id), array_agg(null::jsonb) into befores, afters from old_rows o
    where not exists (select 1 from desk_history h where h.subject_id = o.document_id and h.subject_uid = tg_argv[0]
      and h.changes is null and h.to_state not in ('kept', 'deleted') and h.txid = pg_current_xact_id());
  else
    -- History and references use the document id, so it cannot change.
    if exists (select from old_rows o full join new_rows n using (id) where o.document_id is distinct from n.document_id) then
      raise exception 'a row keeps its identity: %', tg_argv[0] using errcode = 'WF001', constraint = tg_argv[0];
    end if;
    select array_agg(to_jsonb(o) order by n.id), array_agg(to_jsonb(n) order by n.id) into befores, afters
    from old_rows o join new_rows n using (id)
    where not exists (select 1 from desk_history h where h.subject_id = n.document_id and h.subject_uid = tg_argv[0]
      and h.changes is null and h.to_state not in ('kept', 'deleted') and h.txid = pg_current_xact_id());
  end if;
  if afters is not null then
    perform desk_tell(tg_argv[0], tg_argv[1]::jsonb, befores, afters);
  end if;
  return null;
end $$;

-- The same for relations with a join table, recorded for the row they belong to. The argument is { uid, table,
-- attribute, own, other, target, main, spec }.
create or replace function desk_record_links() returns trigger language plpgsql security definer set search_path from current as $$
declare
  link jsonb := tg_argv[0];
  sides text := format('select %I as own, %I as other, %%s as linked from %%I', link ->> 'own', link ->> 'other');
  changed text;
  told record;
begin
  changed := concat_ws(' union all ',
    case when tg_op <> 'INSERT' then format(sides, 'false', 'old_rows') end,
    case when tg_op <> 'DELETE' then format(sides, 'true', 'new_rows') end);
  for told in execute format(
    'with moved as (
       select own, other, bool_or(linked) as linked from (%s) sides where own is not null and other is not null
       group by own, other having count(*) = 1)
     select to_jsonb(r) as row, jsonb_build_array(
         jsonb_agg(jsonb_build_object(''id'', m.other, ''name'', t.%I)) filter (where not m.linked),
         jsonb_agg(jsonb_build_object(''id'', m.other, ''name'', t.%I)) filter (where m.linked)) as change
     from moved m join %I r on r.id = m.own left join %I t on t.id = m.other
     where not exists (select 1 from desk_history h where h.subject_id = r.document_id and h.subject_uid = %L
       and h.changes is null and h.txid = pg_current_xact_id())
     group by r.id', changed, link ->> 'main', link ->> 'main', link ->> 'table', link ->> 'target', link ->> 'uid')
  loop
    perform desk_tell_link(link, told.row, told.change);
  end loop;
  return null;
end $$;

create or replace function desk_tell_link(link jsonb, told jsonb, change jsonb) returns void language plpgsql as $$
declare
  who jsonb := desk_record_author();
  spec jsonb := link -> 'spec';
begin
  insert into desk_history (subject_uid, subject_id, version, from_state, to_state, action, city_code, credit_code,
    expert_actor, changes, actor_kind, actor_id, actor_name, at, arrived_at)
  values (link ->> 'uid', told ->> 'document_id', coalesce((told ->> 'version')::integer, 0), told ->> 'state',
    coalesce(told ->> 'state', ''), 'edit', told ->> (spec -> 'cities' ->> 0), told ->> (spec ->> 'owner'),
    told ->> (spec ->> 'expert'), jsonb_build_object(link ->> 'attribute', change),
    who ->> 'kind', who ->> 'id', who ->> 'name',
    clock_timestamp(), clock_timestamp());
end $$;

-- Truncate fires no row trigger.
create or replace function desk_record_truncate() returns trigger language plpgsql as $$
begin
  raise exception 'rows are deleted one by one, so that each is told: %', tg_argv[0]
    using errcode = 'WF001', constraint = tg_argv[0];
end $$;
