-- R17, R36: a product is listed at most once, by its own provider.

create unique index if not exists listings_product_once on listings (product_id);
create index if not exists listings_owner on listings (credit_code);
create index if not exists listings_city on listings (city_code);
alter table listings alter column city_code set not null;
alter table listings alter column product_id set not null;
alter table listings drop constraint if exists listings_end_is_dated;
alter table listings add constraint listings_end_is_dated check (
  case state when 'listed' then unlisted_at is null when 'unlisted' then unlisted_at is not null end);
do $$ begin
  if not exists (select 1 from pg_constraint where conname = 'listings_city_exists') then
    alter table listings add constraint listings_city_exists foreign key (city_code) references cities (code);
  end if;
  if not exists (select 1 from pg_constraint where conname = 'listings_provider_exists') then
    alter table listings add constraint listings_provider_exists foreign key (credit_code) references providers (credit_code) on update cascade;
  end if;
end $$;
