-- Invariants of reviews: panel members and scores.

create unique index if not exists experts_login_once on experts (expert_actor);
alter table experts drop constraint if exists experts_term_ordered;
alter table experts add constraint experts_term_ordered check (
  num_nonnulls(term_starts_on, term_ends_on) <> 1 and term_starts_on <= term_ends_on);
alter table experts drop constraint if exists experts_committee_ordered;
alter table experts add constraint experts_committee_ordered check (
  num_nonnulls(committee_starts_on, committee_ends_on) <> 1 and committee_starts_on <= committee_ends_on);
-- §3(1), §3(2)3: an entry of the register serves on one of the two bodies at least.
alter table experts drop constraint if exists experts_serves;
alter table experts add constraint experts_serves check (num_nonnulls(term_starts_on, committee_starts_on) > 0);

-- Odd, so that there are no ties (S34).
alter table panels drop constraint if exists panels_size_odd;
alter table panels add constraint panels_size_odd check (size in (3, 5, 7));
-- One column: at most one chair; required where one must conclude.
alter table panels drop constraint if exists panels_chaired_and_due;
alter table panels add constraint panels_chaired_and_due check (
  state not in ('individual', 'discussion', 'concluded', 'settled') or (expert_actor is not null and due_at is not null));

-- Kind and review mode of a panel with subjects cannot change.
create or replace function experts_manner_kept() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if (new.kind, new.review_mode) is distinct from (old.kind, old.review_mode)
    and exists (select 1 from panel_subjects where panel_id = new.id) then
    raise exception 'the manner of a panel with subjects' using errcode = '23514', constraint = 'panels_manner_kept';
  end if;
  return new;
end $$;
create or replace trigger experts_manner_kept before update on panels
  for each row execute function experts_manner_kept();

-- Relations are join columns: assignments, scores and conclusions require their panel and subject.
do $$ declare c text[]; begin
  foreach c slice 1 in array array[
    ['panel_draws', 'panel_id'], ['panel_subjects', 'panel_id'], ['panel_parties', 'panel_subject_id'],
    ['assignments', 'panel_id'], ['assignments', 'panel_subject_id'], ['assignments', 'expert_id'],
    ['scores', 'assignment_id'], ['scores', 'panel_subject_id'],
    ['conclusions', 'panel_id'], ['conclusions', 'panel_subject_id']] loop
    execute format('alter table %I alter column %I set not null', c[1], c[2]);
    execute format('create index if not exists %I on %I (%I)', c[1] || '_of_' || c[2], c[1], c[2]);
  end loop;
end $$;

create unique index if not exists panel_subjects_once on panel_subjects (panel_id, subject_uid, subject_id);
-- A replaced member may be drawn again; a recused one may not.
create unique index if not exists assignments_once on assignments (panel_id, panel_subject_id, expert_id)
  where state <> 'replaced';
create index if not exists assignments_expert on assignments (expert_actor, panel_subject_id);

-- A subject is reviewed and concluded by its own panel.
create or replace function experts_subject_of_panel() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if new.panel_subject_id is not null and new.panel_id is not null and not exists (
    select 1 from panel_subjects s where s.id = new.panel_subject_id and s.panel_id = new.panel_id
  ) then
    raise exception 'a subject of another panel' using errcode = '23514', constraint = tg_table_name || '_subject_of_panel';
  end if;
  return new;
end $$;
create or replace trigger experts_subject_of_panel before insert or update on assignments
  for each row execute function experts_subject_of_panel();
create or replace trigger experts_subject_of_panel before insert on conclusions
  for each row execute function experts_subject_of_panel();

alter table scores drop constraint if exists scores_on_scale;
alter table scores add constraint scores_on_scale check (points between 0 and 100);
alter table scores drop constraint if exists scores_with_reason;
alter table scores add constraint scores_with_reason check (btrim(reason) <> '');
create unique index if not exists scores_once on scores (assignment_id, edition, criterion);

-- Only the current version of a score sheet, the one its assignment counts, gets scores, and only by its expert.
create or replace function experts_current_edition() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if new.assignment_id is not null and not exists (
    select 1 from assignments a where a.id = new.assignment_id and a.edition = new.edition
      and a.expert_actor = new.expert_actor and a.panel_subject_id is not distinct from coalesce(new.panel_subject_id, a.panel_subject_id)
  ) then
    raise exception 'no score of the current edition' using errcode = '23514', constraint = 'scores_current_edition';
  end if;
  return new;
end $$;
create or replace trigger scores_current_edition before insert on scores
  for each row execute function experts_current_edition();

create unique index if not exists conclusions_once on conclusions (panel_subject_id, round, item_kind, item);
