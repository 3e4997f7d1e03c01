-- For whom the present connection writes, as set by shared/server/walls/walls; triggers record it. Kind 'boot' is the
-- starting system, for rows that come with a release.
create or replace function desk_author() returns jsonb language sql stable as $$
  select coalesce(nullif(current_setting('app.author', true), '')::jsonb, '{"id": "system", "kind": "system", "name": "系统"}')
$$;
