-- Who may speak for an organisation: verification, claims, invitations of members.

create unique index if not exists verifications_one_open_registration on verifications (subject_code)
  where kind = 'registration' and state in ('draft', 'submitted', 'returned');
create unique index if not exists verifications_one_open_claim on verifications (account_id)
  where kind = 'claim' and state in ('draft', 'submitted', 'returned');
create index if not exists verifications_subject on verifications (subject_code);
create index if not exists verifications_owner on verifications (credit_code);
create unique index if not exists member_invitations_token_once on member_invitations (token_hash);
create unique index if not exists member_invitations_once on member_invitations (credit_code, lower(email)) where state = 'open';
create index if not exists member_invitations_email on member_invitations (lower(email)) where state = 'open';

call desk_in_city('verifications');
call desk_in_city('member_invitations');

do $$ declare c text; begin
  foreach c in array array['licence', 'letter'] loop
    call desk_foreign_key('verifications', 'verifications_' || c || '_exists', format('(%I) references private_files (document_id)', c));
    execute format('create index if not exists %I on verifications (%I) where %I is not null', 'verifications_' || c, c, c);
  end loop;
end $$;

-- A registration belongs to its organisation, a claim to the claimant.
alter table verifications drop constraint if exists verifications_belong;
alter table verifications add constraint verifications_belong check (
  case kind when 'registration' then credit_code = subject_code and account_id is null
            when 'claim' then credit_code is null and account_id is not null else false end);
alter table verifications drop constraint if exists verifications_judged_on_files;
alter table verifications add constraint verifications_judged_on_files check (
  state not in ('submitted', 'accepted') or (licence is not null and letter is not null and submitted_at is not null));

-- Only an accepted verification sets the instant; no form, import or other verb does.
create or replace function organisation_verified_guard() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if new.verified_at is distinct from (case when tg_op = 'UPDATE' then old.verified_at end) and not exists (
    select 1 from desk_history h where h.subject_uid = tg_argv[0] and h.subject_id = new.document_id
      and h.version = new.version and h.action = 'verify' and h.txid = pg_current_xact_id()
  ) then
    raise exception 'procedure bypassed: verified_at of % %', tg_argv[0], new.document_id
      using errcode = 'WF001', constraint = tg_argv[0];
  end if;
  return null;
end $$;
create or replace trigger organisation_verified_guard after insert or update on enterprises
  for each row execute function organisation_verified_guard('api::enterprise.enterprise');
create or replace trigger organisation_verified_guard after insert or update on providers
  for each row execute function organisation_verified_guard('api::provider.provider');
