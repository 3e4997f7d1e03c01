-- Number of records that an organisation, or an account without one, has created recently.
drop index if exists desk_history_begun;
create index if not exists desk_history_begun_of_late on desk_history (coalesce(credit_code, actor_id), at)
  where from_state is null and actor_kind = 'account' and changes is null;
