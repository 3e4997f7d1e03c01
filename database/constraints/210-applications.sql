-- Invariants of provider applications.

-- R06: one application per provider and batch; withdrawn ones do not count.
create unique index if not exists applications_one_per_batch on applications (batch_id, credit_code) where state <> 'withdrawn';
create unique index if not exists applications_receipt_once on applications (receipt_number);
create index if not exists applications_owner on applications (credit_code);
create index if not exists applications_city on applications (city_code);
create index if not exists applications_batch on applications (batch_id, state);
alter table applications alter column batch_id set not null;
alter table applications alter column provider_id set not null;

-- R07: a submitted application has its instant, number, and the hash of the sealed text.
alter table applications drop constraint if exists applications_filed_is_sealed;
alter table applications add constraint applications_filed_is_sealed check (
  state in ('draft', 'withdrawn') or (submitted_at is not null and receipt_number is not null and snapshot_hash is not null));
alter table applications drop constraint if exists applications_returned_is_due;
alter table applications add constraint applications_returned_is_due check (state <> 'returned' or return_answer_by is not null);
alter table applications drop constraint if exists applications_determined_is_dated;
alter table applications add constraint applications_determined_is_dated check (
  state not in ('proposed', 'not-proposed', 'admitted', 'not-admitted') or (outcome is not null and determined_at is not null));
alter table applications drop constraint if exists applications_hash_shape;
alter table applications add constraint applications_hash_shape check (snapshot_hash ~ '^[0-9a-f]{64}$');

create unique index if not exists application_snapshots_once on application_snapshots (application_id, edition);
alter table application_snapshots alter column application_id set not null;
alter table application_snapshots drop constraint if exists application_snapshots_hash_shape;
alter table application_snapshots add constraint application_snapshots_hash_shape check (hash ~ '^[0-9a-f]{64}$');
-- PostgreSQL checks the text against its hash: a snapshot is what was sealed.
alter table application_snapshots drop constraint if exists application_snapshots_intact;
alter table application_snapshots add constraint application_snapshots_intact check (
  hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'));

create unique index if not exists application_files_once on application_files (application_id, file);
create index if not exists application_files_file on application_files (file);
alter table application_files alter column application_id set not null;

do $$ declare t text; begin
  foreach t in array array['applications', 'application_snapshots', 'application_files'] loop
    call desk_foreign_key(t, t || '_city_exists', '(city_code) references cities (code)');
    call desk_foreign_key(t, t || '_provider_exists', '(credit_code) references providers (credit_code) on update cascade');
  end loop;
end $$;
call desk_foreign_key('application_files', 'application_files_file_exists', '(file) references private_files (document_id)');
