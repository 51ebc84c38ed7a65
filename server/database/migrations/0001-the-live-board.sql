create extension if not exists postgis;

-- The core: streams, their log, and every answer that was given.
create table store (
  one boolean primary key default true check (one),
  epoch uuid not null default gen_random_uuid(),
  -- the demonstration town is being filled in; still so at a start, it was cut off and begins anew
  filling boolean not null default false
);
insert into store default values;

create table stream (name text primary key, seq bigint not null);

create table event (
  stream text not null,
  seq bigint not null,
  at timestamptz not null,
  type text not null,
  data jsonb not null,
  primary key (stream, seq)
);
create index event_issue on event ((coalesce(data -> 'issue' ->> 'id', data ->> 'issue'))) where type like 'issues.%';

create table command (
  id uuid primary key,
  actor uuid not null,
  name text not null,
  stream text not null,
  -- json, not jsonb: a repeat gets the very same text
  answer json not null,
  at timestamptz not null
);
create index command_at on command (at);

-- The town's own numbers, each from a day on, instead of the defaults in shared/core/policy.ts.
create table policy (key text not null, since date not null, value numeric not null, primary key (key, since));

-- places
create table town (
  one boolean primary key default true check (one),
  name text not null,
  time_zone text not null,
  bounds double precision[] not null check (cardinality(bounds) = 4),
  centre geometry(Point, 4326) not null,
  basemap text not null,
  attribution text not null
);

create table place (
  id uuid primary key,
  kind text not null check (kind in ('yard', 'tos', 'district', 'beat', 'centre')),
  key text not null,
  name text not null,
  boundary geometry(Polygon, 4326),
  point geometry(Point, 4326) not null,
  within uuid[] not null,
  residents integer check (residents >= 0),
  details jsonb not null,
  unique (kind, key)
);
create index place_boundary on place using gist (boundary);

-- Drawn on the map and nothing else; replaced whole by an import.
create table basemap_feature (
  id bigint generated always as identity primary key,
  layer text not null,
  geometry jsonb not null,
  properties jsonb not null
);

create table building (
  id uuid primary key,
  -- its address, or else a hash of its outline: importing again changes instead of doubling
  key text not null unique,
  address text,
  -- the address in small letters without ё: what a search compares
  search text,
  living boolean not null,
  residents integer not null default 0,
  boundary geometry(Geometry, 4326) not null,
  point geometry(Point, 4326) not null
);
create index building_point on building using gist (point);
create index building_search on building (search text_pattern_ops);

-- people
create table body (
  id uuid primary key,
  name text not null,
  kind text not null,
  categories text[] not null,
  places uuid[] not null
);

create table person (
  id uuid primary key,
  login text unique,
  name text,
  password text,
  disabled boolean not null default false,
  created_at timestamptz not null
);

create table role_grant (
  id uuid primary key,
  person uuid not null references person,
  role text not null,
  place uuid references place,
  body uuid references body
);
create index role_grant_person on role_grant (person);

-- A device's session: its token is kept as a hash; `actor` is the person, or a stranger's own id.
create table session (
  token bytea primary key,
  actor uuid not null,
  person uuid references person,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_person on session (person) where person is not null;

-- meetings
create table meeting (
  id uuid primary key,
  number integer not null unique,
  kind text not null,
  phase text not null check (phase in ('planned', 'open', 'closed', 'published')),
  title text not null,
  place uuid not null references place,
  address text not null,
  starts_at timestamptz not null,
  agenda jsonb not null,
  houses jsonb not null,
  code text unique check (code ~ '^[0-9]{6}$'),
  item integer,
  picture jsonb not null,
  opened_at timestamptz,
  closed_at timestamptz,
  published_at timestamptz,
  attendance integer,
  check ((code is not null) = (phase = 'open'))
);

create table participant (
  id uuid primary key,
  meeting uuid not null references meeting,
  actor uuid not null,
  voter_group text not null check (voter_group in ('yard', 'neighbours', 'guests')),
  house uuid references building,
  name text,
  joined_at timestamptz not null,
  unique (meeting, actor)
);

create table instruction (
  id uuid primary key,
  meeting uuid not null references meeting,
  issue uuid,
  text text not null,
  body uuid not null references body,
  deadline date not null,
  source text,
  state text not null check (state in ('prepared', 'given', 'withdrawn')),
  number integer,
  given_at timestamptz,
  check (state = 'prepared' or (number is not null and given_at is not null))
);
create unique index instruction_number on instruction (meeting, number) where state = 'given';

-- issues
create table issue (
  id uuid primary key,
  meeting uuid references meeting,
  place uuid not null references place,
  point geometry(Point, 4326) not null,
  text text not null,
  category text not null,
  state text not null check (state in ('pending', 'accepted', 'hidden')),
  -- accepted once: from then on the city's register holds it, hidden or not
  registered boolean not null default false,
  channel text not null,
  raised_at timestamptz not null,
  support integer not null default 0,
  outcome jsonb,
  decided_at timestamptz,
  hidden_reason text
);
create index issue_meeting on issue (meeting);
alter table instruction add foreign key (issue) references issue;
create unique index instruction_issue on instruction (issue) where state = 'given';

-- Never public, never in a log.
create table issue_author (
  issue uuid primary key references issue,
  participant uuid references participant,
  house uuid references building,
  name text,
  phone text
);
create index issue_author_participant on issue_author (participant);

create table issue_support (
  issue uuid not null references issue,
  participant uuid not null references participant,
  primary key (issue, participant)
);

-- votes
create table poll (
  id uuid primary key,
  meeting uuid not null references meeting,
  kind text not null check (kind in ('priority')),
  title text not null,
  mode text not null check (mode in ('taps', 'points')),
  points integer not null,
  visibility text not null check (visibility in ('live', 'hidden')),
  options uuid[] not null,
  state text not null check (state in ('open', 'counted', 'revealed')),
  started_at timestamptz not null,
  stopped_at timestamptz,
  count jsonb
);
create unique index poll_running on poll (meeting) where state = 'open';

create table ballot (
  poll uuid not null references poll,
  participant uuid not null references participant,
  receipt uuid not null unique,
  choices jsonb not null,
  primary key (poll, participant)
);

-- tasks
create table task (
  id uuid primary key,
  kind text not null check (kind in ('instruction', 'answer')),
  meeting uuid references meeting,
  issue uuid references issue,
  instruction uuid references instruction,
  number text,
  text text not null,
  category text not null,
  place uuid not null references place,
  point geometry(Point, 4326) not null,
  body uuid not null references body,
  deadline date not null,
  source text,
  support integer not null,
  state text not null check (state in ('given', 'declined', 'in-work', 'reported', 'done'))
);
create index task_body on task (body);

create table task_step (
  task uuid not null references task on delete cascade,
  n integer not null,
  kind text not null,
  at timestamptz not null,
  text text,
  photos uuid[],
  body uuid references body,
  deadline date,
  primary key (task, n)
);

-- A picture as sent out: turned upright, at most 1600 px, without what the camera wrote into it.
create table photo (
  id uuid primary key,
  actor uuid not null,
  at timestamptz not null,
  picture bytea not null,
  thumb bytea not null
);

-- documents
create table document_update (
  document text not null,
  n bigint generated always as identity,
  update bytea not null,
  at timestamptz not null,
  primary key (document, n)
);
