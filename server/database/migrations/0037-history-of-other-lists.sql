-- Initiatives that are over, brought in from another list: whose it is, and what it says of them. They have no number of this town's.
alter table initiative add column source text, add column past jsonb;
alter table initiative drop constraint initiative_number_check;
alter table initiative add constraint initiative_number_check check (
  (number is null) = (source is not null or state in ('idea', 'draft', 'gathering')));
alter table initiative add constraint initiative_source_check check (
  source is null or state in ('done', 'reported', 'archived', 'refused', 'lost'));
