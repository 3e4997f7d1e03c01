-- Enterprises, providers and labels.
-- Indexes on tables of others: desk_history.

create unique index if not exists enterprises_credit_code_once on enterprises (credit_code);
create unique index if not exists providers_credit_code_once on providers (credit_code);
alter table enterprises drop constraint if exists enterprises_credit_code_shape;
alter table enterprises add constraint enterprises_credit_code_shape check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');

do $$ declare t text; begin
  foreach t in array array['enterprises', 'enterprise_labels', 'providers'] loop
    call desk_in_city(t);
  end loop;
end $$;

-- A label belongs to a registered enterprise; its code may be corrected, but it may not be deleted.
create index if not exists enterprise_labels_owner on enterprise_labels (credit_code);
call desk_foreign_key('enterprise_labels', 'enterprise_labels_enterprise_exists', '(credit_code) references enterprises (credit_code) on update cascade');
create unique index if not exists enterprise_labels_once on enterprise_labels
  (credit_code, kind, coalesce(certificate_number, ''), coalesce(year, 0)) where state in ('declared', 'confirmed');
-- Existing rows may refer to files from before this check.
call desk_foreign_key('enterprise_labels', 'enterprise_labels_proof_exists', '(proof) references private_files (document_id) not valid');
create index if not exists enterprise_labels_proof on enterprise_labels (proof) where proof is not null;

-- Hand-over (属地移交): one open proposal per organisation.
create unique index if not exists hand_overs_one_open on hand_overs (credit_code, organisation) where state = 'proposed';
alter table hand_overs drop constraint if exists hand_overs_to_another;
alter table hand_overs add constraint hand_overs_to_another check (from_city <> to_city);
do $$ declare c text; begin
  foreach c in array array['from_city', 'to_city'] loop
    execute format('create index if not exists %I on hand_overs (%I)', 'hand_overs_' || c, c);
    execute format('alter table hand_overs alter column %I set not null', c);
    call desk_foreign_key('hand_overs', 'hand_overs_' || c || '_exists', format('(%I) references cities (code)', c));
  end loop;
end $$;

-- Number of records that an organisation, or an account without one, has created recently.
drop index if exists desk_history_begun;
create index if not exists desk_history_begun_of_late on desk_history (coalesce(credit_code, actor_id), at)
  where from_state is null and actor_kind = 'account' and changes is null;
