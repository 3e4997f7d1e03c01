-- The pool. A provider has at most one standing per category; deletes never cascade to people and organisations.

create unique index if not exists provider_categories_code_once on provider_categories (code);
create unique index if not exists standings_one_in_force on standings (credit_code, category_code)
  where state in ('active', 'restricted');
create index if not exists standings_owner on standings (credit_code);
call desk_in_city('standings');
create index if not exists standings_category on standings (category_code, state, admitted_at desc);
alter table standings drop constraint if exists standings_term_is_dated;
alter table standings add constraint standings_term_is_dated check (
  (state in ('active', 'restricted')) = (ended_at is null));
call desk_foreign_key('standings', 'standings_provider_exists', '(credit_code) references providers (credit_code) on update cascade');
