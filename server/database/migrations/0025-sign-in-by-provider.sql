-- Who a provider of identity says somebody is: its subject is kept as a keyed hash alone.
create table provider_subject (
  hash bytea primary key,
  person uuid not null references resident
);
create index provider_subject_person on provider_subject (person);

-- Somebody on the way from the provider to a line: a quarter of an hour, under a secret that only their browser has.
create table provider_arrival (
  token bytea primary key,
  subject bytea not null,
  -- what the provider vouches for, where the town accepts that
  name text,
  house uuid references building,
  age integer check (age in (14, 16, 18)),
  expires_at timestamptz not null
);
