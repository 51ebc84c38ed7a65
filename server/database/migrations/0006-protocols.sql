-- A protocol as it was approved: `content` is letter for letter what was hashed.
create table protocol (
  meeting uuid primary key references meeting,
  content text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  approved_at timestamptz not null,
  approved_by uuid not null
);
