-- How many transactions have left something on a stream: who read facts before the lock learns by it whether anybody came between.
alter table stream add column writes bigint not null default 0;
