-- How many records an organisation, or somebody without one, has begun of late.
create index if not exists desk_history_begun on desk_history (coalesce(credit_code, actor_id), at)
  where from_state is null and actor_kind = 'account';
