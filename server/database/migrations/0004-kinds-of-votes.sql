-- A vote of any kind: over issues, for and against, one of several; its rules stand with it.
alter table poll drop constraint poll_kind_check, drop constraint poll_mode_check;
alter table poll
  add constraint poll_kind_check check (kind in ('priority', 'open', 'choice')),
  add constraint poll_mode_check check (mode in ('taps', 'points', 'one')),
  -- the words of the options of a choice, in their order
  add column texts text[],
  -- what it is about: an issue, or an item of the agenda
  add column issue uuid references issue,
  add column item integer check (item >= 0),
  add column electorate text not null default 'all' check (electorate in ('all', 'yard', 'list')),
  -- base, share and quorum; none: the vote decides nothing
  add column decision jsonb,
  add column channels text[] not null default '{}';

-- Those who may vote where a list names them: participants of the meeting, or people with an account.
create table poll_elector (poll uuid not null references poll, elector uuid not null, primary key (poll, elector));

-- What one of the staff has counted in a channel without phones; two must have counted the same.
create table poll_entry (
  poll uuid not null references poll,
  channel text not null check (channel in ('hands', 'paper')),
  person uuid not null,
  votes jsonb not null,
  at timestamptz not null,
  primary key (poll, channel, person)
);

-- One phone for several people: every one of them is a participant of their own, the phone is known by its first actor.
alter table session add column device uuid;
alter table participant add column device uuid;
create index participant_device on participant (meeting, device) where device is not null;
