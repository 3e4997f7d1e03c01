-- One form is in force, one may be drafted, and versions are numbered uniquely.
create unique index if not exists application_forms_one_current on application_forms (state) where state in ('draft', 'current');
create unique index if not exists application_forms_version_once on application_forms (form_version) where state <> 'discarded';
alter table application_forms drop constraint if exists application_forms_hash_shape;
alter table application_forms add constraint application_forms_hash_shape check (hash ~ '^[0-9a-f]{64}$');
