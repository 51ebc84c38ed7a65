-- The support of an initiative: signatures, printed sheets read by two, the vote of an assembly.
alter table initiative drop constraint initiative_state_check;
alter table initiative add constraint initiative_state_check check (state in ('idea', 'draft', 'gathering', 'submitted', 'remarks',
  'examination', 'supported', 'returned', 'refused', 'in-round', 'won', 'reserve', 'lost', 'under-way', 'done', 'reported', 'archived'));
-- The check that ties the number to the state has a name that the database gave it.
do $$
declare
  tied text;
begin
  select conname into tied from pg_constraint
    where conrelid = 'initiative'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%number IS NULL%';
  execute format('alter table initiative drop constraint %I', tied);
end $$;
alter table initiative add constraint initiative_number_check check ((number is null) = (state in ('idea', 'draft', 'gathering')));

-- Never public, never in a log: who has signed.
create table initiative_signature (
  initiative uuid not null references initiative,
  person uuid not null references person,
  signed_at timestamptz not null,
  primary key (initiative, person)
);
create index initiative_signature_person on initiative_signature (person);

-- Printed sheets by their numbers, and what operators have read from them: numbers alone, the names stay on the paper.
create table initiative_sheet (
  initiative uuid not null references initiative,
  n integer not null check (n > 0),
  printed_at timestamptz not null,
  checked boolean not null default false,
  -- lines that count; of a checked sheet
  valid integer,
  primary key (initiative, n),
  check (checked = (valid is not null))
);
create table initiative_sheet_entry (
  initiative uuid not null,
  n integer not null,
  person uuid not null,
  count jsonb not null,
  at timestamptz not null,
  primary key (initiative, n, person),
  foreign key (initiative, n) references initiative_sheet
);

-- One vote stands for one initiative; who led, wrote and counted is for those who lead the procedure.
create table initiative_assembly (
  initiative uuid primary key references initiative,
  meeting uuid not null references meeting,
  poll uuid not null unique references poll,
  kind text not null check (kind in ('assembly', 'conference')),
  entitled integer not null,
  present integer not null,
  votes jsonb not null,
  chair text not null,
  secretary text not null,
  tellers text[] not null,
  linked_at timestamptz not null,
  linked_by uuid not null
);
