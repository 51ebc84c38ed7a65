-- when the issue was last accepted: a slip is taken back within half a minute
alter table issue add column accepted_at timestamptz;
-- of the supports of its issue those before the meeting, kept apart
alter table task add column ahead integer not null default 0 check (ahead >= 0);
update task t set ahead = i.ahead from issue i where i.id = t.issue;
