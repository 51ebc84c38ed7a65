-- Who runs a meeting, writes, reports and helps: names, offices and, for the staff alone, accounts.
alter table meeting add column team jsonb;
create index meeting_team on meeting using gin (team jsonb_path_ops);
