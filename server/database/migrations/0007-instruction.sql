-- Who helps with an instruction, the year of its plan, and what it said before it was changed.
alter table instruction
  add column co_executors uuid[] not null default '{}',
  add column plan_year integer,
  add column history jsonb not null default '[]',
  drop constraint instruction_state_check,
  add constraint instruction_state_check check (state in ('prepared', 'given', 'withdrawn', 'cancelled'));
drop index instruction_number;
-- The number of a cancelled one is not used again.
create unique index instruction_number on instruction (meeting, number) where state in ('given', 'cancelled');

-- Who changed it: for the staff alone.
create table instruction_change (
  instruction uuid not null references instruction on delete cascade,
  at timestamptz not null,
  actor uuid not null,
  primary key (instruction, at)
);

alter table task
  add column co_executors uuid[] not null default '{}',
  add column plan_year integer,
  drop constraint task_state_check,
  add constraint task_state_check check (state in ('given', 'declined', 'in-work', 'reported', 'done', 'cancelled'));
alter table task_step add column was jsonb;
