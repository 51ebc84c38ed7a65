-- Who may vote at a terminal now, by the hash of the pass an operator gave them; gone with the ballot, and with the vote.
create table round_admission (
  round uuid not null references round,
  person uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  until timestamptz not null,
  primary key (round, person),
  unique (round, hash)
);
