-- Public notices (通知公告): editions of a series, one of them current; published ones are dated and complete.

create unique index if not exists announcements_one_current on announcements (series)
  where state in ('scheduled', 'published', 'withdrawn');
create unique index if not exists announcements_edition_once on announcements (series, edition);
-- The number of a withdrawn notice is not reused.
create unique index if not exists announcements_number_once on announcements (kind, btrim(number))
  where state in ('scheduled', 'published', 'withdrawn') and btrim(number) <> '';
-- For scheduled publication, and for the public's first page.
create index if not exists announcements_due on announcements (public_at) where state = 'scheduled';
create index if not exists announcements_newest on announcements (public_at desc, id) where state <> 'draft';
create index if not exists announcements_about on announcements (about_id) where about_id is not null;

alter table announcements drop constraint if exists announcements_published_is_dated;
alter table announcements add constraint announcements_published_is_dated check (
  state = 'draft' or (public_at is not null and series is not null and edition is not null
    and title is not null and body is not null and kind is not null));
-- R67.
alter table announcements drop constraint if exists announcements_notice_is_complete;
alter table announcements add constraint announcements_notice_is_complete check (
  state = 'draft' or kind <> 'public-notice'
  or coalesce(btrim(number), '') <> '' and coalesce(btrim(ground), '') <> '' and coalesce(btrim(decision), '') <> '');
alter table announcements drop constraint if exists announcements_change_is_told;
alter table announcements add constraint announcements_change_is_told check (
  state = 'draft' or edition = 1 or coalesce(btrim(change_note), '') <> '');
