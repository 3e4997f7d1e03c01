-- Referenced rows cannot be deleted, whatever the path.

-- Rows that refer to a row: { uid: { n, zh, en } }, counted up to a thousand. `holders` is generated from the
-- declarations of all types (references.ts). Security definer, so that a walled role is checked against all rows.
create or replace function desk_holders(holders jsonb, named jsonb) returns jsonb
  language plpgsql stable security definer set search_path from current as $$
declare
  holder jsonb;
  n integer;
  held jsonb := '{}';
begin
  for holder in select * from jsonb_array_elements(holders) loop
    execute 'select count(*)::integer from (' || replace(holder ->> 'sql', '@row', chr(36) || '1') || ' limit 1000) named' into n using named;
    if n > 0 then
      held := held || jsonb_build_object(holder ->> 'uid', holder - 'sql' - 'uid' || jsonb_build_object('n', n));
    end if;
  end loop;
  return held;
end $$;

-- Arguments: the type's uid, its holders, and 'fixed' where rows come with a release and are never deleted.
create or replace function desk_held() returns trigger language plpgsql security definer set search_path from current as $$
declare
  held jsonb := '{}';
begin
  if tg_argv[2] <> 'fixed' then
    -- Waits for transactions that insert a foreign key to this row, and counts their rows.
    execute format('select from %I where id = ' || chr(36) || '1 for update', tg_table_name) using old.id;
    held := desk_holders(tg_argv[1]::jsonb, to_jsonb(old));
    if held = '{}' then return old; end if;
  end if;
  raise exception 'named elsewhere: % %', tg_argv[0], old.document_id
    using errcode = 'WF003', constraint = tg_argv[0], detail = held::text;
end $$;
