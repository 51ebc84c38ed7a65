-- Who asks for the floor and who has it, as everybody sees them.
alter table meeting add column floor jsonb;

-- Whose phone a request came from: never public, never in a log.
create table floor_asked (
  request uuid primary key,
  meeting uuid not null references meeting,
  actor uuid not null
);
create index floor_asked_actor on floor_asked (meeting, actor);
