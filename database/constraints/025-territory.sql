-- Territory of tables outside our schemas, and reads across walls.

-- The line of a move between two cities appears in the history of both.
alter table desk_history add column if not exists also_city_code text;

-- Media: an upload for a city has its code; without one a file is public. Schema sync keeps columns it does not know.
do $$ declare t text; begin
  foreach t in array array['files', 'upload_folders'] loop
    execute format('alter table %I add column if not exists city_code varchar(255)', t);
    execute format($d$alter table %I alter column city_code set default nullif(split_part(current_setting('app.cities', true), ',', 1), '')$d$, t);
    execute format('create index if not exists %I on %I (city_code)', t || '_city', t);
    if not exists (select 1 from pg_constraint where conname = t || '_city_exists') then
      execute format('alter table %I add constraint %I foreign key (city_code) references cities (code)', t, t || '_city_exists');
    end if;
  end loop;
end $$;

-- Links must join rows of one city or organisation: foreign keys are not subject to policies. Arguments: the link's
-- column, the name of its constraint, and the query, where @row is the new row. Fails like the foreign key, so that a
-- hidden row cannot be told from a non-existent one.
create or replace function desk_link_at_home() returns trigger language plpgsql security definer set search_path from current as $$
declare
  home boolean;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) -> tg_argv[0] is not distinct from to_jsonb(old) -> tg_argv[0] then
    return new;
  end if;
  execute replace(tg_argv[2], '@row', chr(36) || '1') into home using to_jsonb(new);
  if home is not true then
    raise exception 'link from % to a row of another territory', tg_table_name
      using errcode = '23503', constraint = tg_argv[1];
  end if;
  return new;
end $$;

-- R04: the number of extensions is public; their beneficiaries are not.
create or replace function filing_extension_count(batch integer) returns integer
  language sql stable security definer set search_path from current as $$
  select count(*)::integer from extensions where batch_id = batch
$$;

-- Hand-over (属地移交): one open proposal per organisation.
create unique index if not exists hand_overs_one_open on hand_overs (credit_code, organisation) where state = 'proposed';
alter table hand_overs drop constraint if exists hand_overs_to_another;
alter table hand_overs add constraint hand_overs_to_another check (from_city <> to_city);
do $$ declare c text; begin
  foreach c in array array['from_city', 'to_city'] loop
    execute format('create index if not exists %I on hand_overs (%I)', 'hand_overs_' || c, c);
    execute format('alter table hand_overs alter column %I set not null', c);
    if not exists (select 1 from pg_constraint where conname = 'hand_overs_' || c || '_exists') then
      execute format('alter table hand_overs add constraint %I foreign key (%I) references cities (code)', 'hand_overs_' || c || '_exists', c);
    end if;
  end loop;
end $$;
