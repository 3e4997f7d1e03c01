-- Invariants of filing.

create unique index if not exists cities_code_once on cities (code);
create unique index if not exists enterprises_credit_code_once on enterprises (credit_code);
create unique index if not exists providers_credit_code_once on providers (credit_code);
create unique index if not exists provider_categories_code_once on provider_categories (code);
create unique index if not exists memberships_account_once on memberships (account_id);

do $$ declare t text; begin
  -- Rows that belong to a city refer to an existing one.
  foreach t in array array['enterprises', 'enterprise_labels', 'demands', 'providers', 'products', 'case_studies', 'liaisons',
    'invitations', 'city_lists', 'officers', 'private_files', 'extensions', 'lists'] loop
    execute format('create index if not exists %I on %I (city_code)', t || '_city', t);
    if not exists (select 1 from pg_constraint where conname = t || '_city_exists') then
      execute format('alter table %I add constraint %I foreign key (city_code) references cities (code)', t, t || '_city_exists');
    end if;
    if t not in ('extensions', 'lists', 'private_files') then
      execute format('alter table %I alter column city_code set not null', t);
    end if;
  end loop;
  -- A demand and a label belong to a registered enterprise; its code may be corrected, but it may not be deleted.
  foreach t in array array['enterprise_labels', 'demands'] loop
    execute format('create index if not exists %I on %I (credit_code)', t || '_owner', t);
    if not exists (select 1 from pg_constraint where conname = t || '_enterprise_exists') then
      execute format('alter table %I add constraint %I foreign key (credit_code) references enterprises (credit_code) on update cascade', t, t || '_enterprise_exists');
    end if;
  end loop;
  foreach t in array array['products', 'case_studies'] loop
    execute format('create index if not exists %I on %I (credit_code)', t || '_owner', t);
    if not exists (select 1 from pg_constraint where conname = t || '_provider_exists') then
      execute format('alter table %I add constraint %I foreign key (credit_code) references providers (credit_code) on update cascade', t, t || '_provider_exists');
    end if;
  end loop;
end $$;

-- R18: exactly one current liaison per city.
create unique index if not exists liaisons_one_current on liaisons (city_code) where state = 'current';
-- One current appointment per person and city.
create unique index if not exists officers_once_current on officers (admin_user_id, city_code) where state = 'current';
-- R01: no other open batch of the kind unless allowed.
create unique index if not exists batches_one_open on batches (kind) where state = 'open' and parallel is not true;
create unique index if not exists batches_ordinal_once on batches (kind, year, ordinal) where state <> 'cancelled';
create unique index if not exists city_lists_once on city_lists (batch_id, city_code);
-- Per city: an invitation by the wrong city must not prevent one by the right city.
drop index if exists invitations_once;
create unique index if not exists invitations_once_per_city on invitations (batch_id, city_code, credit_code) where state <> 'revoked';
create unique index if not exists demands_receipt_once on demands (receipt_number);
create unique index if not exists demands_carried_once on demands (carried_from, batch_id) where state <> 'withdrawn';
create index if not exists demands_batch on demands (batch_id, city_code, state);
-- Versions of a list are unique.
create unique index if not exists lists_version_once on lists (batch_id, kind, coalesce(city_code, ''), list_version);
-- The published edition stays public until the next one is published.
drop index if exists lists_one_current;
create unique index if not exists lists_one_determined on lists (batch_id, kind, coalesce(city_code, '')) where state = 'determined';
create unique index if not exists lists_one_published on lists (batch_id, kind, coalesce(city_code, '')) where state = 'published';
create unique index if not exists enterprise_labels_once on enterprise_labels
  (credit_code, kind, coalesce(certificate_number, ''), coalesce(year, 0)) where state in ('declared', 'confirmed');

alter table batches drop constraint if exists batches_windows_ordered;
-- S13: provider batches have a cut-off or none; comparisons with null pass.
alter table batches add constraint batches_windows_ordered check (
  state in ('planned', 'cancelled') or (filing_opens_at is not null
    and (kind = 'provider' or (liaison_due_at is not null and filing_closes_at is not null and recommend_closes_at is not null))
    and filing_opens_at < filing_closes_at and liaison_due_at <= filing_closes_at and filing_closes_at <= recommend_closes_at));
alter table demands drop constraint if exists demands_filed_is_dated;
alter table demands add constraint demands_filed_is_dated check (
  state in ('draft', 'withdrawn') or (submitted_at is not null and receipt_number is not null and batch_id is not null));
alter table demands drop constraint if exists demands_priority_has_grounds;
alter table demands add constraint demands_priority_has_grounds check (
  priority is not true or coalesce(jsonb_array_length(priority_grounds), 0) > 0);
alter table lists drop constraint if exists lists_published_is_numbered;
alter table lists add constraint lists_published_is_numbered check (
  state <> 'published' or (number is not null and published_online_at is not null));
alter table enterprises drop constraint if exists enterprises_credit_code_shape;
alter table enterprises add constraint enterprises_credit_code_shape check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');
