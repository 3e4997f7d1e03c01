-- Private files: their metadata never changes, and a scan result is never withdrawn.
-- Indexes on tables of others: desk_history.

-- Rows from before scans and purposes.
alter table private_files disable trigger user;
update private_files set scan = 'unscanned' where scan is null;
update private_files set purpose = 'evidence' where purpose is null;
update private_files set storage = 'local' where storage is null;
alter table private_files enable trigger user;

-- Columns with evidence refer to files by this index: the foreign key keeps files in use.
create unique index if not exists private_files_document_id_once on private_files (document_id);
call desk_in_city('private_files', false);
create index if not exists private_files_owner on private_files (credit_code);
create index if not exists private_files_account on private_files (account_id);
create index if not exists private_files_to_scan on private_files (id) where scan in ('pending', 'unscanned', 'failed');
create index if not exists desk_history_uploads on desk_history (coalesce(credit_code, actor_id), at)
  where subject_uid = 'plugin::files.private-file' and action = 'upload';

alter table private_files drop constraint if exists private_files_well_formed;
alter table private_files add constraint private_files_well_formed check (
  size > 0 and sha_256 ~ '^[0-9a-f]{64}$' and mime is not null and name is not null and storage is not null
  and purpose is not null and scan is not null and uploaded_at is not null
);
alter table private_files drop constraint if exists private_files_scan_known;
alter table private_files add constraint private_files_scan_known check (
  scan in ('pending', 'clean', 'infected', 'unscanned', 'failed')
  and (scan not in ('clean', 'infected', 'failed') or (scanned_at is not null and scan_engine is not null))
);
-- A file without an organisation belongs to a claimant and is for verification only; evidence of an objection belongs
-- to nobody.
alter table private_files alter column city_code drop not null;
alter table private_files drop constraint if exists private_files_belong;
alter table private_files add constraint private_files_belong check (
  case when purpose = 'objection' then city_code is null and credit_code is null and account_id is null
  else city_code is not null and (credit_code is not null or (account_id is not null and purpose = 'verification')) end
);

create or replace function desk_file_kept() returns trigger language plpgsql as $$
declare
  movable text[] := array['scan', 'scan_finding', 'scan_engine', 'scanned_at', 'scan_leased_until', 'storage', 'credit_code', 'updated_at'];
begin
  if to_jsonb(new) - movable is distinct from to_jsonb(old) - movable then
    raise exception 'a stored file is not changed' using errcode = 'WF002', constraint = 'private_files';
  end if;
  if old.scan in ('clean', 'infected') and new.scan is distinct from old.scan then
    raise exception 'a scan is not taken back' using errcode = 'WF002', constraint = 'private_files';
  end if;
  return new;
end $$;
create or replace trigger private_files_kept before update on private_files
  for each row execute function desk_file_kept();
