-- Products, cases and the catalogue.

do $$ declare t text; begin
  foreach t in array array['products', 'case_studies', 'listings'] loop
    call desk_in_city(t);
    execute format('create index if not exists %I on %I (credit_code)', t || '_owner', t);
    call desk_foreign_key(t, t || '_provider_exists', '(credit_code) references providers (credit_code) on update cascade');
  end loop;
end $$;

-- R17, R36: a product is listed at most once, by its own provider.
create unique index if not exists listings_product_once on listings (product_id);
alter table listings alter column product_id set not null;
alter table listings drop constraint if exists listings_end_is_dated;
alter table listings add constraint listings_end_is_dated check (
  case state when 'listed' then unlisted_at is null when 'unlisted' then unlisted_at is not null end);

-- R14: a selected product has its instant and batch.
alter table products drop constraint if exists products_selected_is_dated;
alter table products add constraint products_selected_is_dated check ((selected_at is null) = (selected_in_batch is null));
create index if not exists products_selected on products (selected_in_batch) where selected_in_batch is not null;
