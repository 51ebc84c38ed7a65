-- What happens before a meeting: its plan changes or is called off, people ask for one.
alter table meeting drop constraint meeting_phase_check;
alter table meeting add constraint meeting_phase_check
  check (phase in ('planned', 'open', 'closed', 'published', 'cancelled'));
-- how often its plan was changed: by it calendars replace what they hold
alter table meeting add column revision integer not null default 0;
alter table meeting add column cancelled_at timestamptz;
alter table meeting add column cancelled_because text;
alter table meeting add check ((cancelled_at is not null) = (phase = 'cancelled'));

-- Somebody asks for a meeting in their yard. What is public of it: the place, the subjects, how many ask.
create table meeting_request (
  id uuid primary key,
  place uuid not null references place,
  subjects text[] not null,
  state text not null check (state in ('waiting', 'planned', 'declined')),
  asked_at timestamptz not null,
  decided_at timestamptz,
  answer text,
  meeting uuid references meeting,
  check ((decided_at is not null) = (state <> 'waiting'))
);
create unique index meeting_request_waiting on meeting_request (place) where state = 'waiting';

-- Never public, never in a log: whose request it is, one voice a device, and what each wrote for those who plan.
create table meeting_request_voice (
  request uuid not null references meeting_request,
  actor uuid not null,
  at timestamptz not null,
  words text,
  contact text,
  primary key (request, actor)
);
create index meeting_request_voice_actor on meeting_request_voice (actor);
