import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { IconPlus } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { v7 } from 'uuid'
import { agendaNumbers, isAgendaFull, isInternalItem, nextItem, plannedStarts } from '#shared/meetings/agenda.ts'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import css from './agenda.module.css'
import { AgendaForm, type Choice } from './agenda-form.tsx'
import { AgendaRow } from './agenda-row.tsx'
import { dropTarget } from './agenda-steps.ts'

type AgendaBoardProps = {
  meeting: Meeting
  now: number
  timeZone: string
  /** Initiatives that an item may be about. */
  initiatives?: readonly Choice[] | undefined
  /** What else can be done about an item that everybody sees. */
  aside?: (item: Id, now: boolean) => ReactNode
}

/** The agenda in hand: moved by dragging or by buttons, worded anew, and led through item by item. */
export function AgendaBoard({ meeting, now, timeZone, initiatives, aside }: AgendaBoardProps) {
  const { agenda: texts } = useStaffTexts().console
  const { run } = useAct()
  const [editing, setEditing] = useState<Id>()
  const [added, setAdded] = useState<Id>()
  const sensors = useSensors(
    // A press on a handle that does not move is no drag.
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const stream = meetingStream(meeting.id)
  const { agenda, item: current, done = [] } = meeting
  const editable = meeting.phase === 'planned' || meeting.phase === 'open'
  const numbers = agendaNumbers(agenda)
  const starts = plannedStarts(agenda, meeting.startsAt)
  const next = meeting.phase === 'open' && current === undefined ? nextItem(agenda, done, done.at(-1)) : undefined
  const drop = ({ active, over }: DragEndEvent) => {
    const to = over && dropTarget(agenda, String(active.id), String(over.id))
    if (to) void run('meetings.move-agenda-item', stream, { item: String(active.id), ...to })
  }
  return (
    <>
      {agenda.length === 0 && <p className="soft">{texts.none}</p>}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{ screenReaderInstructions: { draggable: texts.dragHelp } }}
      >
        <SortableContext items={agenda.map(each => each.id)} strategy={verticalListSortingStrategy}>
          <ol className={css.agenda}>
            {agenda.map((item, index) => (
              <AgendaRow
                key={item.id}
                meeting={meeting}
                item={item}
                index={index}
                number={numbers[item.id] ?? '•'}
                startsAt={starts[item.id]}
                now={now}
                timeZone={timeZone}
                editable={editable}
                isNext={item.id === next?.id}
                editing={editing === item.id}
                initiatives={initiatives}
                onEdit={on => setEditing(on ? item.id : undefined)}
              >
                {meeting.phase === 'open' && !isInternalItem(agenda, item.id) && aside?.(item.id, current === item.id)}
              </AgendaRow>
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {editable && added && (
        <AgendaForm
          key={added}
          item={{ text: '' }}
          initiatives={initiatives}
          submit={texts.add}
          onCancel={() => setAdded(undefined)}
          onSubmit={async words => {
            const after = agenda.at(-1)?.id
            const input = { ...words, ...(after && { after }) }
            const answer = await run('meetings.add-agenda-item', stream, input, { id: added })
            if (answer?.ok) setAdded(undefined)
          }}
        />
      )}
      {editable && !added && !isAgendaFull(agenda) && (
        <Button size="small" look="outline" icon={<IconPlus size={18} aria-hidden />} onClick={() => setAdded(v7())}>
          {texts.addItem}
        </Button>
      )}
    </>
  )
}
