-- How a round came out for an initiative: which round, how many voted for it.
alter table initiative_step add column result jsonb;
create index initiative_round on initiative (round) where round is not null;
