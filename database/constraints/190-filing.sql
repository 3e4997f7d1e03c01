-- Invariants of filing.

do $$ declare t text; begin
  foreach t in array array['demands', 'liaisons', 'invitations', 'city_lists'] loop
    call desk_in_city(t);
  end loop;
end $$;
call desk_in_city('extensions', false);
-- A demand belongs to a registered enterprise; its code may be corrected, but it may not be deleted.
create index if not exists demands_owner on demands (credit_code);
call desk_foreign_key('demands', 'demands_enterprise_exists', '(credit_code) references enterprises (credit_code) on update cascade');

-- R18: exactly one current liaison per city.
create unique index if not exists liaisons_one_current on liaisons (city_code) where state = 'current';
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

-- R04: the number of extensions is public; their beneficiaries are not.
create or replace function filing_extension_count(batch integer) returns integer
  language sql stable security definer set search_path from current as $$
  select count(*)::integer from extensions where batch_id = batch
$$;
