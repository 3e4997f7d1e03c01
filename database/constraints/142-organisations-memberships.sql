-- Members of organisations.

create unique index if not exists memberships_account_once on memberships (account_id);
-- One owner each; other members are admitted by the owner or by staff.
create unique index if not exists memberships_one_owner on memberships (credit_code) where standing = 'owner';
create index if not exists memberships_credit_code on memberships (credit_code);

-- A membership has the city of its organisation, also after the organisation moves.
create or replace function memberships_in_city() returns trigger language plpgsql security definer set search_path from current as $$
begin
  new.city_code := coalesce(
    case new.organisation
      when 'enterprise' then (select city_code from enterprises where credit_code = new.credit_code)
      else (select city_code from providers where credit_code = new.credit_code)
    end, new.city_code);
  return new;
end $$;
create or replace trigger memberships_in_city before insert or update on memberships for each row execute function memberships_in_city();

create or replace function memberships_move() returns trigger language plpgsql security definer set search_path from current as $$
begin
  -- Checked here and not in the trigger's `when`, which would pin the type of the column.
  if new.city_code is not distinct from old.city_code then return null; end if;
  update memberships m set city_code = new.city_code
    where m.credit_code = new.credit_code and m.organisation = tg_argv[0] and m.city_code is distinct from new.city_code;
  return null;
end $$;
create or replace trigger memberships_move after update on enterprises
  for each row execute function memberships_move('enterprise');
create or replace trigger memberships_move after update on providers
  for each row execute function memberships_move('provider');
-- First: a table cannot be altered while its deferred checks are pending.
drop trigger if exists memberships_never_ownerless on memberships;
update memberships m set city_code = e.city_code from enterprises e
  where m.city_code is null and m.organisation = 'enterprise' and e.credit_code = m.credit_code;
update memberships m set city_code = p.city_code from providers p
  where m.city_code is null and m.organisation = 'provider' and p.credit_code = m.credit_code;
create index if not exists memberships_city on memberships (city_code);

-- There is always an owner while there are members: deferred, since a hand-over is two updates.
create or replace function memberships_never_ownerless() returns trigger language plpgsql security definer set search_path from current as $$
begin
  if exists (select 1 from memberships where credit_code = old.credit_code)
     and not exists (select 1 from memberships where credit_code = old.credit_code and standing = 'owner') then
    raise exception 'no owner left' using errcode = '23514', constraint = 'memberships_never_ownerless';
  end if;
  return null;
end $$;
create constraint trigger memberships_never_ownerless after update or delete on memberships
  deferrable initially deferred for each row execute function memberships_never_ownerless();
