-- For and against: the words stand here alone, no log holds them. A hidden one keeps them for its author.
create table initiative_argument (
  id uuid primary key,
  initiative uuid not null references initiative,
  side text not null check (side in ('for', 'against')),
  text text not null,
  by_actor uuid not null,
  at timestamptz not null,
  hidden_reason text
);
create index initiative_argument_initiative on initiative_argument (initiative);
create table argument_support (
  argument uuid not null references initiative_argument on delete cascade,
  actor uuid not null,
  primary key (argument, actor)
);

-- Never public, never in a log: who follows what, and how far they have read. A group follows its own until one says no.
create table initiative_follower (
  initiative uuid not null references initiative,
  actor uuid not null,
  follows boolean not null,
  seen_at timestamptz not null,
  primary key (initiative, actor)
);
create index initiative_follower_actor on initiative_follower (actor);
create table round_follower (
  round uuid not null references round,
  actor uuid not null,
  seen_at timestamptz not null,
  primary key (round, actor)
);
create index round_follower_actor on round_follower (actor);

-- The private address of what is new for somebody: enough to know it again, too little to make it.
create table person_feed (
  person uuid primary key,
  link bytea not null unique
);

-- Under which key of another list an idea was imported.
create table initiative_key (
  key text primary key,
  initiative uuid not null references initiative
);
create index initiative_key_initiative on initiative_key (initiative);
