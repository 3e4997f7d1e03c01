-- Counters of the limits. Keys are hashed, so the table names nobody; what is lost in a crash is a few minutes of
-- counting, so the write-ahead log is spared.
create unlogged table if not exists desk_throttle (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
create index if not exists desk_throttle_expire on desk_throttle (expire);
