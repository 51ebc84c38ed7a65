-- Items of the agenda have ids of their own; each that was there gets one made of its meeting and its place.
create function agenda_item_id(meeting text, place bigint) returns uuid language sql immutable as $$
  select overlay(overlay(md5(meeting || ' ' || place) placing '4' from 13) placing '8' from 17)::uuid
$$;
create function agenda_with_ids(meeting text, agenda jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', agenda_item_id(meeting, n - 1)) || item order by n), '[]')
  from jsonb_array_elements(agenda) with ordinality as items (item, n)
$$;

alter table meeting
  alter column item type uuid using agenda_item_id(id::text, item),
  add column item_since timestamptz,
  add column done uuid[] not null default '{}';
update meeting set agenda = agenda_with_ids(id::text, agenda);
alter table poll drop constraint if exists poll_item_check;
alter table poll alter column item type uuid using agenda_item_id(meeting::text, item);

-- The log tells the same.
update event set data = jsonb_set(data, '{meeting,agenda}', agenda_with_ids(data #>> '{meeting,id}', data #> '{meeting,agenda}'))
where type = 'meetings.meeting-planned';
update event set data = jsonb_set(data, '{plan,agenda}', agenda_with_ids(data ->> 'meeting', data #> '{plan,agenda}'))
where type = 'meetings.meeting-changed';
update event set data = jsonb_set(data, '{item}', to_jsonb(agenda_item_id(data ->> 'meeting', (data ->> 'item')::bigint)))
where type = 'meetings.agenda-item-started';
update event set data = jsonb_set(data, '{poll,item}',
  to_jsonb(agenda_item_id(data #>> '{poll,meeting}', (data #>> '{poll,item}')::bigint)))
where type = 'votes.poll-started' and data #> '{poll,item}' is not null;
-- The item being discussed has been so since the log says.
update meeting m set item_since = (
  select max(e.at) from event e where e.stream = 'meeting:' || m.id and e.type = 'meetings.agenda-item-started')
where m.item is not null;
drop function agenda_with_ids;
drop function agenda_item_id;
-- An open screen holds the old shape: it loads anew.
update store set epoch = gen_random_uuid();
