import { MultiSelect, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { lastDayOf, type Calendar } from '#shared/core/calendar.ts'
import type { Day } from '#shared/core/value.ts'
import { moneySources } from '#shared/meetings/meeting.ts'
import type { Body } from '#shared/people/body.ts'
import { formatDay, formatDayWords } from '../texts/format.ts'
import { useLanguage, useStaffTexts } from '../texts/texts.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { AreaField } from '../ui/field.tsx'
import { Fields } from '../ui/fields.tsx'
import { deadlineChoices } from './deadline-choices.ts'
import { draftLack, type Draft } from './instruction-drafts.ts'
import css from './meetings.module.css'

type PrepareInstructionProps = {
  draft: Draft
  /** The issue it answers, in its own words. */
  about: string | undefined
  bodies: readonly Body[]
  /** Why a body is proposed: «по теме «Освещение»». */
  proposed: { body: Body | undefined; why: string } | undefined
  today: Day
  calendar: Calendar
  onDraft: (draft: Draft) => void
  onSubmit: () => void
  /** The buttons under the form. */
  children: ReactNode
}

/** The form of an instruction: text, responsible body, deadline, source of money. */
export function PrepareInstruction(props: PrepareInstructionProps) {
  const { draft, about, bodies, proposed, today, onDraft, onSubmit, children } = props
  const { instruction } = useStaffTexts().console
  const set = (change: Partial<Draft>) => onDraft({ ...draft, ...change })
  const lack = draftLack(draft, today)
  return (
    <form
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <Fields enterChooses>
        <p className={css.about}>{about ? instruction.byIssue(about) : instruction.withoutIssue}</p>
        <AreaField
          label={instruction.text}
          value={draft.text}
          maxLength={1000}
          error={lack === 'text' ? instruction.textMissing : undefined}
          onChange={e => set({ text: e.target.value })}
        />
        <Select
          label={instruction.body}
          placeholder={instruction.bodySearch}
          description={proposed?.body && proposed.body.id === draft.body ? proposed.why : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={bodies.map(body => ({ value: body.id, label: body.name }))}
          value={draft.body || null}
          onChange={body => body && set({ body })}
          searchable
          // What is typed looks for another name instead of adding to this one.
          onFocus={e => e.currentTarget.select()}
          nothingFoundMessage={instruction.bodyNone}
          error={lack === 'body' ? instruction.bodyMissing : undefined}
          maxDropdownHeight={320}
          classNames={{ label: css.selectLabel, input: css.selectInput }}
        />
        <CoExecutors draft={draft} bodies={bodies} set={set} />
        <Deadline {...props} set={set} />
        <Source source={draft.source} set={set} />
      </Fields>
      {children}
    </form>
  )
}

/** Who helps: they see the task and tell how the work goes. */
function CoExecutors({ draft, bodies, set }: Pick<Part, 'draft' | 'bodies' | 'set'>) {
  const { console: texts, tasks } = useStaffTexts()
  const chosen = draft.coExecutors ?? []
  return (
    <MultiSelect
      label={tasks.coExecutors}
      placeholder={chosen.length === 0 ? texts.instruction.coExecutorsNone : undefined}
      data={bodies.filter(body => body.id !== draft.body).map(body => ({ value: body.id, label: body.name }))}
      value={chosen.filter(body => body !== draft.body)}
      onChange={coExecutors => set({ coExecutors })}
      searchable
      hidePickedOptions
      maxValues={8}
      nothingFoundMessage={texts.instruction.bodyNone}
      maxDropdownHeight={320}
      classNames={{ label: css.selectLabel, input: css.manyInput }}
    />
  )
}

type Part = PrepareInstructionProps & { set: (change: Partial<Draft>) => void }

function Deadline({ draft, today, calendar, set }: Part) {
  const { instruction } = useStaffTexts().console
  const { language } = useLanguage()
  const choices = deadlineChoices(today, calendar)
  const lack = draftLack(draft, today)
  const nextYear = Number(today.slice(0, 4)) + 1
  const short = (day: Day) =>
    day.slice(0, 4) === today.slice(0, 4) && language === 'ru'
      ? formatDay(language, day).slice(0, 5)
      : formatDay(language, day)
  const words = (day: Day) =>
    formatDayWords(language, day) + (day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`)
  return (
    <div className={css.group}>
      <span className={css.groupName}>{instruction.deadline}</span>
      <ChoiceChips label={instruction.deadline}>
        {choices.map(({ day, workingDays }) => (
          <ChoiceChip
            key={`${day} ${workingDays}`}
            chosen={draft.deadline === day && draft.planYear === undefined}
            onChoose={() => set({ deadline: day, planYear: undefined })}
          >
            {workingDays === undefined
              ? instruction.until(words(day))
              : instruction.workingDays(workingDays, short(day))}
          </ChoiceChip>
        ))}
        <ChoiceChip
          chosen={draft.planYear !== undefined}
          onChoose={() => set({ deadline: lastDayOf(nextYear), planYear: nextYear })}
        >
          {instruction.toPlan(draft.planYear ?? nextYear)}
        </ChoiceChip>
        <input
          type="date"
          className={css.date}
          aria-label={instruction.pickDate}
          min={today}
          value={draft.deadline}
          onChange={e => set({ deadline: e.target.value, planYear: undefined })}
        />
      </ChoiceChips>
      {(lack === 'deadline' || lack === 'past') && (
        <p role="alert" className={css.lack}>
          {lack === 'past' ? instruction.deadlinePast : instruction.deadlineMissing}
        </p>
      )}
    </div>
  )
}

function Source({ source, set }: { source: Draft['source']; set: Part['set'] }) {
  const { console: texts, tasks } = useStaffTexts()
  return (
    <div className={css.group}>
      <span className={css.groupName}>{texts.instruction.source}</span>
      <ChoiceChips label={texts.instruction.source}>
        {moneySources.map(each => (
          <ChoiceChip
            key={each}
            chosen={source === each}
            // Pressed again it is taken back: not every instruction costs money.
            onChoose={() => set({ source: source === each ? undefined : each })}
          >
            {tasks.sources[each]}
          </ChoiceChip>
        ))}
      </ChoiceChips>
    </div>
  )
}
