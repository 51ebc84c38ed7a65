-- The days of which the town says itself whether they are worked.
create table calendar_day (
  day date primary key,
  works boolean not null,
  name text check (length(name) between 1 and 60)
);

-- The town's arms by their hash, so that each has an address that never changes; the town has one of them, or none.
create table arms (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  picture bytea not null
);
alter table town add column arms text references arms (hash);
