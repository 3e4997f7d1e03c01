-- Who the present connection writes for, as shared/server/walls/walls puts it on: whom triggers name in what they record.
-- Kind 'boot' is the system while it starts: what a release brings along.
create or replace function desk_author() returns jsonb language sql stable as $$
  select coalesce(nullif(current_setting('app.author', true), '')::jsonb, '{"id": "system", "kind": "system", "name": "系统"}')
$$;
