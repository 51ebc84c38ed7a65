-- Papers of drafts as they were taken in; the name and the hash of each stand in its part, and in the text that is frozen.
create table initiative_paper (
  id uuid primary key,
  initiative uuid not null references initiative,
  content bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  by_actor uuid not null,
  at timestamptz not null,
  -- since when neither a part nor a text names it
  loose_since timestamptz
);
create index initiative_paper_initiative on initiative_paper (initiative);
-- PDFs are packed already.
alter table initiative_paper alter column content set storage external;
