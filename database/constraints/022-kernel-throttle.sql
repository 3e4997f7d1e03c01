-- Counters of rate limits. Keys are hashed, so the table contains no personal data. Unlogged: a crash loses a few
-- minutes of counting.
create unlogged table if not exists desk_throttle (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
create index if not exists desk_throttle_expire on desk_throttle (expire);
