-- Initiatives: ideas, drafts that a group writes together, and what was submitted.
create table initiative (
  id uuid primary key,
  number integer unique,
  title text not null,
  state text not null check (state in ('idea', 'draft', 'submitted', 'remarks', 'examination', 'supported', 'returned', 'refused',
    'in-round', 'won', 'reserve', 'lost', 'under-way', 'done', 'reported', 'archived')),
  since timestamptz not null,
  -- everybody sees its card; a draft that began without an idea is its group's alone
  listed boolean not null,
  place uuid references place,
  point geometry(Point, 4326),
  cost bigint,
  support integer not null default 0,
  deadline date,
  round uuid,
  issue uuid unique references issue,
  -- an idea's sentence
  words text,
  hidden_reason text,
  check (not listed or point is not null),
  check ((number is null) = (state in ('idea', 'draft')))
);
create index initiative_state on initiative (state);

-- What became of it, state after state.
create table initiative_step (
  initiative uuid not null references initiative,
  n integer not null,
  state text not null,
  at timestamptz not null,
  deadline date,
  primary key (initiative, n)
);

-- Never public, never in a log: who supports an idea, who is in a group, the link into it.
create table idea_support (
  initiative uuid not null references initiative,
  actor uuid not null,
  primary key (initiative, actor)
);
create table initiative_member (
  initiative uuid not null references initiative,
  actor uuid not null,
  role text not null check (role in ('initiator', 'author', 'member')),
  joined_at timestamptz not null,
  primary key (initiative, actor)
);
create index initiative_member_actor on initiative_member (actor);
create unique index initiative_initiator on initiative_member (initiative) where role = 'initiator';
create table initiative_link (initiative uuid primary key references initiative, link text not null unique);

-- The parts of a draft, each by itself: title, dates, territory, lines of the budget, sources of money.
create table initiative_part (
  initiative uuid not null references initiative,
  key text not null,
  n bigint generated always as identity,
  version integer not null,
  part jsonb not null,
  by_actor uuid not null,
  at timestamptz not null,
  primary key (initiative, key)
);
create table initiative_territory (
  initiative uuid primary key references initiative,
  shape geometry(Geometry, 4326) not null
);
create index initiative_territory_shape on initiative_territory using gist (shape);
create table initiative_photo (
  photo uuid primary key references photo,
  initiative uuid not null references initiative
);
create index initiative_photo_initiative on initiative_photo (initiative);

-- As it was submitted: `content` is letter for letter what was hashed.
create table initiative_text (
  initiative uuid primary key references initiative,
  content text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  by_actor uuid not null
);
create index event_initiative on event ((coalesce(data -> 'card' ->> 'id', data ->> 'initiative'))) where type like 'initiatives.%';
