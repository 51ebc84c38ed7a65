-- The way of an initiative after it is submitted.
alter table initiative add column spent bigint;
alter table initiative_step add column decision jsonb, add column words text;

create table initiative_remark (
  id uuid primary key,
  initiative uuid not null references initiative,
  text text not null,
  by_actor uuid not null,
  at timestamptz not null,
  answer text,
  answered_from text check (answered_from in ('group', 'town')),
  answered_by uuid,
  answered_at timestamptz,
  hidden_reason text,
  check ((answer is null) = (answered_at is null))
);
create index initiative_remark_initiative on initiative_remark (initiative);

-- Who examines which side; the note is for those who lead the procedure.
create table initiative_opinion (
  initiative uuid not null references initiative,
  aspect text not null check (aspect in ('law', 'cost', 'land')),
  person uuid not null references person,
  verdict text check (verdict in ('for', 'with-conditions', 'against')),
  conclusion text,
  note text,
  at timestamptz,
  primary key (initiative, aspect),
  check ((verdict is null) = (conclusion is null))
);

-- Milestones are tasks like any other.
alter table task drop constraint task_kind_check;
alter table task add constraint task_kind_check check (kind in ('instruction', 'answer', 'milestone'));
alter table task add column initiative uuid references initiative;
create index task_initiative on task (initiative) where initiative is not null;
