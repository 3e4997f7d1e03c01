-- Cities, the tables that belong to one, and links between them.

create unique index if not exists cities_code_once on cities (code);

-- Adds a foreign key once: adding it again would check every row at every change of these files.
create or replace procedure desk_foreign_key(t text, name text, definition text) language plpgsql as $$
begin
  if not exists (select 1 from pg_constraint where conname = name) then
    execute format('alter table %I add constraint %I foreign key %s', t, name, definition);
  end if;
end $$;

-- Rows that belong to a city refer to an existing one.
create or replace procedure desk_in_city(t text, required boolean default true) language plpgsql as $$
begin
  execute format('create index if not exists %I on %I (city_code)', t || '_city', t);
  call desk_foreign_key(t, t || '_city_exists', '(city_code) references cities (code)');
  if required then
    execute format('alter table %I alter column city_code set not null', t);
  end if;
end $$;

-- Media: an upload for a city has its code; without one a file is public. Schema sync keeps columns it does not know.
do $$ declare t text; begin
  foreach t in array array['files', 'upload_folders'] loop
    execute format('alter table %I add column if not exists city_code varchar(255)', t);
    execute format($d$alter table %I alter column city_code set default nullif(split_part(current_setting('app.cities', true), ',', 1), '')$d$, t);
    call desk_in_city(t, false);
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
