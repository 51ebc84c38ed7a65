-- What was supported, has won or waits in reserve has a day by which something is to come of it: the town's own habit as it
-- ships, and for a winner the first day of its work where its plan names a later one.
update initiative i
set deadline = case i.state
    when 'supported' then due.since + 180
    when 'reserve' then due.since + 365
    else greatest(due.since + 30, due.begins) end
from (
  select i.id, (i.since at time zone coalesce((select time_zone from town limit 1), 'UTC'))::date as since,
    (t.content::jsonb #>> '{dates,begins}')::date as begins
  from initiative i left join initiative_text t on t.initiative = i.id) as due
where due.id = i.id and i.state in ('supported', 'won', 'reserve') and i.deadline is null;

update initiative_step s set deadline = i.deadline
from initiative i
where i.id = s.initiative and i.state in ('supported', 'won', 'reserve') and s.state = i.state and s.deadline is null
  and s.n = (select max(n) from initiative_step l where l.initiative = i.id);
