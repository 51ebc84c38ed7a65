-- issues in full: merged ones, the author's own words, photographs, contacts and private links, questions in advance
alter table issue add column joined_to uuid references issue;
update issue set joined_to = (outcome ->> 'to')::uuid where outcome ->> 'kind' = 'joined';
create index issue_joined on issue (joined_to) where joined_to is not null;

-- as its author wrote it, once the staff has changed the words
alter table issue add column original text;
-- what the similar ones are found by
create index issue_words on issue using gin (to_tsvector('russian', text));
create index issue_place on issue (place);

-- The way of contact is the author's choice; of the private link only a hash is kept. `card`: the number of a paper card.
alter table issue_author add column email text;
alter table issue_author add column card integer check (card > 0);
alter table issue_author add column link bytea unique;
-- who asked in advance, before there were participants
alter table issue_author add column actor uuid;
create index issue_author_actor on issue_author (actor) where actor is not null;

-- Who looked at a contact, and when.
create table issue_contact_look (
  issue uuid not null references issue,
  actor uuid not null,
  at timestamptz not null
);

create table issue_photo (
  photo uuid primary key references photo,
  issue uuid not null references issue,
  n integer not null,
  unique (issue, n)
);

-- Supports before the meeting: of people who have joined nothing yet.
create table issue_ahead (
  issue uuid not null references issue,
  actor uuid not null,
  primary key (issue, actor)
);
alter table issue add column ahead integer not null default 0;

-- issues from phones are accepted without a moderator's look
alter table meeting add column accept_at_once boolean not null default false;

-- How many support an issue and those joined to it, everybody once; who did so in advance counts there.
create function issue_supports(kept uuid) returns integer language sql stable as $$
  with them as (select kept as id union all select id from issue where joined_to = kept)
  select count(distinct s.participant)::integer
  from issue_support s join participant p on p.id = s.participant
  where s.issue in (select id from them)
    and not exists (select 1 from issue_ahead a where a.actor = p.actor and a.issue in (select id from them))
$$;

create function issue_aheads(kept uuid) returns integer language sql stable as $$
  select count(distinct actor)::integer from issue_ahead
  where issue = kept or issue in (select id from issue where joined_to = kept)
$$;
