-- The town's own colour, and who changed which setting when, and what it was before.
alter table town add column accent text check (accent ~ '^#[0-9a-f]{6}$');

create table setting_change (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  by_actor uuid not null,
  setting text not null,
  before text not null,
  after text not null,
  since date
);
create index setting_change_at on setting_change (at desc);
