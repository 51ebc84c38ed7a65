-- A checked sheet in which a mistake was found later is opened again: what was read before stays here, with the public reason.
create table initiative_sheet_reopened (
  initiative uuid not null,
  n integer not null,
  at timestamptz not null,
  by uuid not null,
  because text not null,
  -- lines that counted until then
  valid integer not null,
  -- `[{ by, count, at }]`: what each operator had read
  entries jsonb not null,
  primary key (initiative, n, at),
  foreign key (initiative, n) references initiative_sheet
);
