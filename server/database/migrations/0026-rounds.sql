-- Rounds: a budget, its entries, its ballots, its count.
create table round (
  id uuid primary key,
  number integer not null unique,
  place uuid not null references place,
  phase text not null check (phase in ('planned', 'voting', 'closed', 'published', 'counted', 'cancelled')),
  plan jsonb not null,
  -- in the order of their numbers
  entries jsonb not null default '[]',
  next_entry integer not null default 1,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  hash text check ((hash is null) = (opened_at is null)),
  turnout jsonb,
  head text,
  ballots jsonb,
  outcome jsonb,
  because text
);
create index round_waiting on round (phase) where phase in ('planned', 'voting', 'published');

-- Who has voted, by whatever channel; no time stands here. It shares nothing with the ballots: no key, no number, no id.
create table round_roll (
  round uuid not null references round,
  n integer not null check (n > 0),
  person uuid not null,
  channel text not null check (channel in ('online', 'terminal', 'paper')),
  -- the chain over the roll
  link text not null,
  primary key (round, person),
  unique (round, n)
);

-- Ballots while a vote runs: a table of its own for every round, which is dropped at the close with all that its rows
-- could tell of their order and transaction.
create table round_open_ballot (
  round uuid not null,
  receipt text not null,
  ballot text not null,
  primary key (round, receipt)
) partition by list (round);

-- Ballots after the close: written anew, in the order of their codes.
create table round_ballot (
  round uuid not null references round,
  receipt text not null,
  ballot text not null,
  primary key (round, receipt)
);

-- Printed sheets, of nobody; what operators have read from them.
create table round_sheet (
  round uuid not null references round,
  serial text not null,
  checked boolean not null default false,
  -- what counts; none: spoiled
  ballot text,
  primary key (round, serial)
);
create table round_sheet_entry (
  round uuid not null,
  serial text not null,
  person uuid not null,
  ballot text,
  primary key (round, serial, person),
  foreign key (round, serial) references round_sheet
);

-- The published file, letter for letter as it was hashed.
create table round_file (round uuid primary key references round, file text not null);
