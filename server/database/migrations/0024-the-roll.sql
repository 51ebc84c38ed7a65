-- The roll of residents for votes. Of the document nothing is kept but the greatest age that was seen.
create table resident (
  person uuid primary key references person,
  place uuid not null references place,
  -- private: in no event, in no public answer
  house uuid references building,
  age integer not null check (age in (14, 16, 18)),
  attested_on date not null,
  how text check (how in ('official', 'code', 'oidc')),
  verified_at timestamptz,
  -- whoever saw the document
  verified_by uuid,
  consent_version integer,
  consent_hash text check (consent_hash ~ '^[0-9a-f]{64}$'),
  consent_at timestamptz,
  revoked_at timestamptz,
  revoked_because text,
  -- the person asked to be forgotten: the line is a pseudonym
  erased_at timestamptz,
  check ((how is null) = (verified_at is null)),
  check ((consent_hash is null) = (consent_at is null)),
  check (erased_at is null or house is null)
);
create index resident_place on resident (place);
create index resident_house on resident (house);

-- The very words that were consented to, by their hash.
create table consent_text (hash text primary key check (hash ~ '^[0-9a-f]{64}$'), version integer not null, words text not null);

-- One-time codes, by a slow keyed hash. A line has one that may be used at most.
create table entry_code (
  hash bytea primary key,
  person uuid not null references resident,
  given_at timestamptz not null,
  given_by uuid not null,
  until timestamptz not null,
  used_at timestamptz,
  -- the command that used it: the same phone asking again gets the same answer
  used_by uuid,
  ended_at timestamptz
);
create unique index entry_code_open on entry_code (person) where used_at is null and ended_at is null;
create index entry_code_person on entry_code (person);

-- What codes and subjects are hashed with: 244 random bits, this town's own.
alter table store add column key bytea not null
  default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
