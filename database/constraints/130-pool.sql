-- The pool. A provider has at most one standing per category; deletes never cascade to people and organisations.

create unique index if not exists standings_one_in_force on standings (credit_code, category_code)
  where state in ('active', 'restricted');
create index if not exists standings_owner on standings (credit_code);
create index if not exists standings_city on standings (city_code);
create index if not exists standings_category on standings (category_code, state, admitted_at desc);
alter table standings alter column city_code set not null;
alter table standings drop constraint if exists standings_term_is_dated;
alter table standings add constraint standings_term_is_dated check (
  (state in ('active', 'restricted')) = (ended_at is null));
do $$ begin
  if not exists (select 1 from pg_constraint where conname = 'standings_city_exists') then
    alter table standings add constraint standings_city_exists foreign key (city_code) references cities (code);
  end if;
  if not exists (select 1 from pg_constraint where conname = 'standings_provider_exists') then
    alter table standings add constraint standings_provider_exists foreign key (credit_code) references providers (credit_code) on update cascade;
  end if;
end $$;
