-- Lists, their periods open to objections (公示), and objections (S31).
-- Triggers on tables of others: products.
-- Reads tables of others: batches.

call desk_in_city('lists', false);
-- Versions of a list are unique.
create unique index if not exists lists_version_once on lists (batch_id, kind, coalesce(city_code, ''), list_version);
-- The published edition stays public until the next one is published.
drop index if exists lists_one_current;
create unique index if not exists lists_one_determined on lists (batch_id, kind, coalesce(city_code, '')) where state = 'determined';
create unique index if not exists lists_one_published on lists (batch_id, kind, coalesce(city_code, '')) where state = 'published';
alter table lists drop constraint if exists lists_published_is_numbered;
alter table lists add constraint lists_published_is_numbered check (
  state <> 'published' or (number is not null and published_online_at is not null));

-- One edition at a time is open to objections, with its period.
create unique index if not exists lists_one_announced on lists (batch_id, kind, coalesce(city_code, '')) where state = 'announced';
alter table lists drop constraint if exists lists_announced_is_dated;
alter table lists add constraint lists_announced_is_dated check (
  state <> 'announced' or (objections_open_at is not null and objections_close_at is not null));
alter table lists drop constraint if exists lists_period_ordered;
alter table lists add constraint lists_period_ordered check (objections_open_at < objections_close_at);

create unique index if not exists objections_number_once on objections (number);
create index if not exists objections_batch on objections (batch_id, list_kind, state);
alter table objections drop constraint if exists objections_answered_with_reason;
alter table objections add constraint objections_answered_with_reason check (
  state not in ('not-accepted', 'upheld', 'dismissed') or (answered_at is not null and coalesce(btrim(answer), '') <> ''));
-- Relations are join columns: an objection requires its list and batch.
do $$ declare c text; begin
  foreach c in array array['batch_id', 'list_id'] loop
    execute format('alter table objections alter column %I set not null', c);
  end loop;
end $$;
-- Evidence is kept with its objection.
alter table objection_files alter column objection_id set not null;
call desk_foreign_key('objection_files', 'objection_files_proof_exists', '(proof) references private_files (document_id)');
create unique index if not exists objection_files_once on objection_files (proof);
create index if not exists objection_files_objection on objection_files (objection_id);

-- Products are marked as selected in the transaction that publishes their list, and unmarked in that of its correction;
-- no form, import or other verb writes the mark.
create or replace function products_selected_guard() returns trigger language plpgsql security definer set search_path from current as $$
declare
  was text := case when tg_op = 'UPDATE' then old.selected_in_batch end;
  since timestamptz := case when tg_op = 'UPDATE' then old.selected_at end;
begin
  if (new.selected_in_batch is distinct from was or new.selected_at is distinct from since) and not exists (
    select 1 from desk_history h
      join lists l on l.document_id = h.subject_id and l.state = 'published' join batches b on b.id = l.batch_id
    where h.subject_uid = 'plugin::lists.list' and h.to_state = 'published' and h.txid = pg_current_xact_id()
      and b.document_id = coalesce(new.selected_in_batch, was)
      and (new.selected_in_batch is not null) = (l.entries @> jsonb_build_array(jsonb_build_object('listing', new.document_id)))
  ) then
    raise exception 'procedure bypassed: selected_in_batch of %', new.document_id
      using errcode = 'WF001', constraint = 'api::product.product';
  end if;
  return null;
end $$;
create or replace trigger products_selected_guard after insert or update on products
  for each row execute function products_selected_guard();
