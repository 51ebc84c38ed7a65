import { useScheduleTexts } from '../texts/schedule-texts.ts'
import { IconListCheck } from '@tabler/icons-react'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { meetingKinds } from '#shared/meetings/meeting.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { PlanAgenda } from './plan-agenda.tsx'
import { readDraft, type MeetingPlan, type PlanDraft, type PlanProblem } from './plan-draft.ts'
import css from './plan-meeting.module.css'

type PlanMeetingProps = {
  /** What stands in the form at first. */
  draft: PlanDraft
  now: number
  timeZone: string
  mayPlanAt: (place: string) => boolean
  /** How the place is chosen: a list and a map are the screen's. */
  placeField: (value: string, choose: (place: string) => void, error: string | undefined) => ReactNode
  /** The address that goes with a place, to begin with. */
  addressOf: (place: string) => string
  /** Who runs it: the screen's, since accounts and organisations are. */
  team: ReactNode
  action: string
  busy: boolean
  onPlan: (plan: MeetingPlan) => void
}

/** The form of a meeting: kind, place, time in the town's own time zone, agenda. Says what is missing at each field. */
export function PlanMeeting(props: PlanMeetingProps) {
  const { timeZone, mayPlanAt, placeField, addressOf, action, busy, onPlan } = props
  const schedule = useScheduleTexts()
  const { meetings, agendas } = useStaffTexts()
  const [draft, setDraft] = useState(props.draft)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const read = readDraft(draft, { now: new Date(props.now).toISOString(), timeZone, mayPlanAt })
  const change = (fields: Partial<PlanDraft>) => setDraft(old => ({ ...old, ...fields }))
  const words = (problem: PlanProblem) => (problem === 'past' ? meetings.plan.past : schedule.errors[problem])
  const error = (field: string) => {
    const problem = tried ? read.problems[field] : undefined
    return problem && words(problem)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (read.plan) onPlan(read.plan)
    // The first field to put right comes into view and under the cursor once it is marked.
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }
  const choosePlace = (place: string) => {
    const typed = draft.address !== '' && draft.address !== addressOf(draft.place)
    change({ place, ...(!typed && { address: addressOf(place) }) })
  }
  const count = Object.keys(read.problems).length
  return (
    <form ref={form} className={css.form} noValidate onSubmit={submit}>
      <SelectField
        label={meetings.plan.kind}
        value={draft.kind}
        onChange={event => change({ kind: meetingKinds.find(kind => kind === event.target.value) ?? 'yard' })}
      >
        {meetingKinds.map(kind => (
          <option key={kind} value={kind}>
            {meetings.kinds[kind]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={meetings.plan.name}
        hint={meetings.plan.nameHint}
        error={error('title')}
        maxLength={200}
        value={draft.title}
        onChange={event => change({ title: event.target.value })}
      />
      {placeField(draft.place, choosePlace, error('place'))}
      <TextField
        label={meetings.plan.address}
        hint={meetings.plan.addressHint}
        error={error('address')}
        maxLength={200}
        value={draft.address}
        onChange={event => change({ address: event.target.value })}
      />
      <div className={css.when}>
        <TextField
          label={meetings.plan.date}
          type="date"
          error={error('day')}
          value={draft.day}
          onChange={event => change({ day: event.target.value })}
        />
        <TextField
          label={meetings.plan.time}
          type="time"
          step={300}
          hint={schedule.zone(timeZone)}
          error={error('time')}
          value={draft.time}
          onChange={event => change({ time: event.target.value })}
        />
      </div>
      {draft.agenda.length === 0 && (
        <div>
          <Button
            look="outline"
            icon={<IconListCheck size={20} aria-hidden />}
            onClick={() => change({ agenda: rowsOf(agendas.usual[draft.kind]) })}
          >
            {agendas.fill}
          </Button>
        </div>
      )}
      <PlanAgenda
        rows={draft.agenda}
        onRows={agenda => change({ agenda })}
        errorOf={index => error(`agenda-${index}`)}
      />
      {props.team}
      <p role="status" className={css.problems}>
        {tried && count > 0 && schedule.errors.some(count)}
      </p>
      <div>
        <Button type="submit" size="large" busy={busy}>
          {action}
        </Button>
      </div>
    </form>
  )
}

const rowsOf = (items: readonly (readonly [text: string, minutes: number])[]) =>
  items.map(([text, minutes], key) => ({ key, text, minutes: String(minutes) }))
