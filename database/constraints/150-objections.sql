-- Lists open to objections (公示), and objections (S31).

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
do $$ begin
  alter table objection_files alter column objection_id set not null;
  if not exists (select 1 from pg_constraint where conname = 'objection_files_proof_exists') then
    alter table objection_files add constraint objection_files_proof_exists
      foreign key (proof) references private_files (document_id);
  end if;
end $$;
create unique index if not exists objection_files_once on objection_files (proof);
create index if not exists objection_files_objection on objection_files (objection_id);

-- R14: a selected product has its instant and batch.
alter table products drop constraint if exists products_selected_is_dated;
alter table products add constraint products_selected_is_dated check ((selected_at is null) = (selected_in_batch is null));
create index if not exists products_selected on products (selected_in_batch) where selected_in_batch is not null;

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
