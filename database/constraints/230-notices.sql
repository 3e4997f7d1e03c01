-- The outbox: a row per occasion, recipient and channel with content and outcome; the queue makes the attempts.

create table if not exists notices_message (
  id bigint generated always as identity primary key,
  -- Key of the catalogue.
  notice text not null,
  -- Occasion, unique for ever: 'event:71:<documentId>', 'remind:filing.draft:-3:<documentId>'.
  occasion text not null,
  -- 'account:12', 'staff:3', 'liaison:<documentId>'; 'city:370100' or 'organisation:<code>' without a recipient.
  recipient text not null,
  recipient_name text not null,
  channel text not null check (channel in ('mail', 'inbox')),
  address text,
  locale text not null default 'zh' check (locale in ('zh', 'en')),
  subject text not null,
  body text not null,
  -- Page of the row: of the panel ('/content-manager/…') or of the frontend.
  link text,
  subject_uid text,
  subject_id text,
  city_code text,
  credit_code text,
  state text not null check (state in ('queued', 'held', 'sent', 'failed', 'undeliverable', 'shown')),
  -- Outcome of the last attempt (domain/message-words.ts), and the server's reply.
  answer text,
  answer_text text,
  -- Message-ID of a mail, the same in every attempt, so that duplicates can be recognised.
  message_id text,
  attempts integer not null default 0,
  -- How often people have resent it.
  resends integer not null default 0,
  -- The digest that contained a held message.
  digest_id bigint references notices_message (id),
  created_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  read_at timestamptz
);
create unique index if not exists notices_message_once on notices_message (occasion, recipient, channel);
create unique index if not exists notices_message_message_id on notices_message (message_id);
create index if not exists notices_message_recipient on notices_message (recipient, id) where channel = 'inbox';
create index if not exists notices_message_held on notices_message (recipient, id) where state = 'held';
create index if not exists notices_message_trouble on notices_message (id) where state in ('failed', 'undeliverable');

-- An address that a mail server refused permanently. The account is not affected.
create table if not exists notices_address (
  address text primary key check (address = lower(address)),
  answer text not null,
  refused_at timestamptz not null
);

-- Wording changed by staff; without a row the shipped text applies.
create table if not exists notices_template (
  notice text not null,
  locale text not null check (locale in ('zh', 'en')),
  subject text not null,
  body text not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (notice, locale)
);

-- Muted notices.
create table if not exists notices_preference (
  recipient text not null,
  notice text not null,
  channel text not null check (channel in ('mail', 'inbox')),
  primary key (recipient, notice, channel)
);
