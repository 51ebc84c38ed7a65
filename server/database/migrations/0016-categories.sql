-- What issues are about, as the town orders and names it; an empty table is the list as it ships.
create table category (
  id text primary key,
  position integer not null check (position >= 0),
  name text check (length(name) between 1 and 40),
  name_en text check (length(name_en) between 1 and 40),
  icon text,
  colour text,
  off boolean not null
);
