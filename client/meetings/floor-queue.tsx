import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { meetingStream } from '#shared/core/stream.ts'
import type { Id } from '#shared/core/value.ts'
import { emptyFloor, type Speaker } from '#shared/meetings/floor.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextField, TickField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import css from './agenda.module.css'
import { speakerHome } from './speaker-home.ts'
import { FloorSpeech } from './floor-speech.tsx'

type FloorQueueProps = { meeting: Meeting; wordsOf: (issue: Id) => string }

/** Who speaks and who waits: dragged or sent first, given the floor, taken out; a raised hand is written in. */
export function FloorQueue({ meeting, wordsOf }: FloorQueueProps) {
  const { floor: texts, agenda } = useStaffTexts().console
  const { run } = useAct()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const { queue, now } = meeting.floor ?? emptyFloor
  if (meeting.phase !== 'open') return <p className="soft">{texts.none}</p>
  const move = (request: Id, after: Id | undefined) =>
    void run('meetings.move-in-floor', meetingStream(meeting.id), { request, ...(after && { after }) })
  const drop = (own: Id, over: Id) => {
    const [from, to] = [own, over].map(id => queue.findIndex(each => each.id === id))
    if (from === undefined || to === undefined || from < 0 || to < 0 || from === to) return
    move(own, from < to ? over : queue[to - 1]?.id)
  }
  return (
    <>
      {now && <FloorSpeech meeting={meeting} speech={now} about={now.issue && wordsOf(now.issue)} />}
      {!now && queue.length === 0 && <p className="soft">{texts.none}</p>}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={({ active, over }) => over && drop(String(active.id), String(over.id))}
        accessibility={{ screenReaderInstructions: { draggable: agenda.dragHelp } }}
      >
        <SortableContext items={queue.map(each => each.id)} strategy={verticalListSortingStrategy}>
          <ol className={css.agenda}>
            {queue.map((speaker, index) => (
              <Row
                key={speaker.id}
                meeting={meeting}
                speaker={speaker}
                place={index + 1}
                about={speaker.issue && wordsOf(speaker.issue)}
                onFirst={index > 0 ? () => move(speaker.id, undefined) : undefined}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <AddByHand meeting={meeting} />
    </>
  )
}

type RowProps = {
  meeting: Meeting
  speaker: Speaker
  place: number
  about: string | undefined
  onFirst: (() => void) | undefined
}

function Row({ meeting, speaker, place, about, onFirst }: RowProps) {
  const { meetings, console: all } = useStaffTexts()
  const texts = all.floor
  const { run, busy } = useAct()
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({ id: speaker.id })
  const stream = meetingStream(meeting.id)
  const request = speaker.id
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={css.row}
      data-dragging={isDragging || undefined}
    >
      <div className={css.line}>
        <button
          type="button"
          className={css.grip}
          aria-label={texts.drag(speaker.label)}
          {...attributes}
          {...listeners}
        >
          <IconGripVertical size={18} aria-hidden />
        </button>
        <div className={css.item}>
          <span className={css.number}>{place}</span>
          <span>{speaker.label}</span>
          <span className={css.note}>
            {[speakerHome(speaker, meetings), speaker.order && texts.order, about].filter(Boolean).join(' · ')}
          </span>
        </div>
        <Small label={texts.first(speaker.label)} onPress={onFirst}>
          <IconArrowUp size={18} aria-hidden />
        </Small>
        <Small
          label={texts.remove(speaker.label)}
          onPress={() => void run('meetings.leave-floor', stream, { request })}
        >
          <IconTrash size={18} aria-hidden />
        </Small>
      </div>
      <div className={css.buttons}>
        <Button
          size="small"
          look={place === 1 ? 'filled' : 'outline'}
          busy={busy('meetings.give-floor', request)}
          onClick={() => void run('meetings.give-floor', stream, { request })}
        >
          {texts.give}
        </Button>
      </div>
    </li>
  )
}

function Small({
  label,
  onPress,
  children,
}: {
  label: string
  onPress: (() => void) | undefined
  children: ReactNode
}) {
  return (
    <button type="button" className={css.more} aria-label={label} title={label} disabled={!onPress} onClick={onPress}>
      {children}
    </button>
  )
}

/** A raised hand: perhaps with how to call them on the screen. */
function AddByHand({ meeting }: { meeting: Meeting }) {
  const { console: all, core } = useStaffTexts()
  const texts = all.floor
  const { run } = useAct()
  const [open, setOpen] = useState(false)
  const [label, setLabel] = useState('')
  const [order, setOrder] = useState(false)
  if (!open)
    return (
      <Button size="small" look="outline" onClick={() => setOpen(true)}>
        {texts.byHand}
      </Button>
    )
  const add = async () => {
    const input = { ...(label.trim() && { label: label.trim() }), ...(order && { order }) }
    const answer = await run('meetings.add-to-floor', meetingStream(meeting.id), input)
    if (!answer?.ok) return
    setLabel('')
    setOrder(false)
    setOpen(false)
  }
  return (
    <form
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        void add()
      }}
    >
      <Fields>
        <TextField
          label={texts.label}
          hint={texts.labelHint}
          optional
          maxLength={60}
          value={label}
          onChange={event => setLabel(event.target.value)}
        />
        <TickField label={texts.order} checked={order} onChange={event => setOrder(event.target.checked)} />
      </Fields>
      <div className={css.buttons}>
        <Button type="submit" size="small">
          {texts.add}
        </Button>
        <Button size="small" look="quiet" onClick={() => setOpen(false)}>
          {core.dialogBack}
        </Button>
      </div>
    </form>
  )
}
