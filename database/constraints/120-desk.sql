-- Permissions that the last boot applied to the roles of the panel, to find out what is new, what is gone, and what an
-- administrator has changed since.

create table if not exists desk_role_grant (
  role_code text not null,
  action text not null,
  -- A content type, or '' for an action without one.
  subject text not null,
  fields text[],
  conditions text[] not null default '{}',
  -- False: an administrator had granted it before it was derived, so it is never withdrawn or widened.
  ours boolean not null,
  at timestamptz not null default clock_timestamp(),
  primary key (role_code, action, subject)
);

-- One current appointment per person and city.
create unique index if not exists officers_once_current on officers (admin_user_id, city_code) where state = 'current';
call desk_in_city('officers');

-- R26: attempts of officers on rows of other cities. One line per officer, row and day.
create unique index if not exists attempts_once on attempts (actor_id, subject_uid, subject_id, day);
