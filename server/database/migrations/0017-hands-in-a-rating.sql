-- How many people a count of a rating is of: there one of them supports several questions.
alter table poll_entry add column people integer check (people >= 0);
