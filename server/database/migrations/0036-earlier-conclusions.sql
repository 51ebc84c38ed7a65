-- What was concluded on an initiative before it was reworked: to be read, and of no weight for what came back.
create table initiative_earlier_opinion (
  initiative uuid not null references initiative,
  aspect text not null check (aspect in ('law', 'cost', 'land')),
  person uuid not null references person,
  verdict text not null check (verdict in ('for', 'with-conditions', 'against')),
  conclusion text not null,
  note text,
  at timestamptz not null
);
create index initiative_earlier_opinion_initiative on initiative_earlier_opinion (initiative);

insert into initiative_earlier_opinion (initiative, aspect, person, verdict, conclusion, note, at)
select o.initiative, o.aspect, o.person, o.verdict, o.conclusion, o.note, o.at
from initiative_opinion o
where o.verdict is not null
  and o.at < (select max(s.at) from initiative_step s where s.initiative = o.initiative and s.state = 'submitted');

update initiative_opinion o set verdict = null, conclusion = null, note = null, at = null
where o.at < (select max(s.at) from initiative_step s where s.initiative = o.initiative and s.state = 'submitted');
