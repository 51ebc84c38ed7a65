-- Who follows which place; never public, never in a log.
create table place_follower (
  place uuid not null references place,
  person uuid not null,
  primary key (place, person)
);
create index place_follower_person on place_follower (person);

-- Three days before the close everybody is told once more.
alter table round add column reminded_at timestamptz;
-- Who was told of a round because of a place: once, and not again who has stopped following the round since.
create table round_told (
  round uuid not null references round,
  person uuid not null,
  primary key (round, person)
);
