import { useState } from 'react'
import { isProtocolOpen, protocolNumber } from '#shared/meetings/meeting.ts'
import { proposeBody } from '#shared/people/body.ts'
import { draftLack, isSaved } from '../../meetings/instruction-drafts.ts'
import { PrepareInstruction } from '../../meetings/prepare-instruction.tsx'
import { GiveInstruction } from '../../tasks/give-instruction.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { useCategories } from '../../ui/categories.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { StatusChip } from '../../ui/status-chip.tsx'
import { useCalendar } from '../../ui/town.ts'
import css from './console.module.css'
import { ChangeForm } from './change-form.tsx'
import { GivenCard } from './given-card.tsx'
import type { ConsoleData } from './use-console.ts'
import type { Hand } from './use-hand.ts'

type ColumnProps = { data: ConsoleData; hand: Hand }

/** The instruction being written, those that wait for their moment, and those that were announced. */
export function InstructionColumn({ data, hand }: ColumnProps) {
  const { instruction: texts } = useStaffTexts().console
  const { meeting, given, instructions } = data
  const { draft } = hand
  const [changingId, setChanging] = useState<string>()
  const changing = given.find(each => each.id === changingId && each.state === 'given' && isProtocolOpen(meeting))
  // While an announced one waits for its number nobody knows the next.
  const known = given.every(each => each.number !== undefined)
  const next = known ? protocolNumber(meeting.number, (given[0]?.number ?? 0) + 1) : undefined
  const state = !draft ? undefined : isSaved(draft, instructions[draft.id]) ? texts.prepared : texts.draft
  return (
    <section className={css.column} data-column="instruction" aria-labelledby="instruction-title">
      <h2 id="instruction-title">
        {draft && next ? texts.titleNumber(next) : texts.title} {state && <StatusChip state="in-work" word={state} />}
      </h2>
      {changing ? (
        <ChangeForm key={changing.id} data={data} instruction={changing} onClose={() => setChanging(undefined)} />
      ) : draft && meeting.phase === 'open' ? (
        <Form data={data} hand={hand} />
      ) : (
        given.length === 0 && <Nothing data={data} hand={hand} />
      )}
      {!draft && given.length > 0 && <WithoutIssue data={data} hand={hand} />}
      <Prepared data={data} hand={hand} />
      {given.length > 0 && (
        <>
          <h3>{texts.givenList}</h3>
          <ul className={css.cards}>
            {given.map(each => (
              <GivenCard
                key={each.id}
                data={data}
                hand={hand}
                instruction={each}
                onChange={() => setChanging(each.id)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Form({ data, hand }: ColumnProps) {
  const { console: texts } = useStaffTexts()
  const { nameOf } = useCategories()
  const { draft } = hand
  const calendar = useCalendar()
  if (!draft) return null
  const issue = draft.issue === undefined ? undefined : data.issues[draft.issue]
  const saved = data.instructions[draft.id]
  const ready = draftLack(draft, data.today) === undefined
  return (
    <PrepareInstruction
      draft={draft}
      about={issue?.text}
      bodies={data.bodies}
      proposed={
        issue && {
          body: proposeBody(data.bodies, issue.category, data.around),
          why: texts.instruction.byCategory(nameOf(issue.category)),
        }
      }
      today={data.today}
      calendar={calendar}
      onDraft={hand.keep}
      onSubmit={() => void hand.save()}
    >
      <GiveInstruction ready={ready} busy={hand.sending} onGive={hand.announce} />
      <div className={css.buttons}>
        <Button
          type="submit"
          size="small"
          look="outline"
          disabled={!ready || isSaved(draft, saved)}
          busy={hand.sending}
        >
          {saved ? texts.instruction.save : texts.instruction.prepare}
        </Button>
        <Button size="small" look="quiet" onClick={() => void hand.discard(draft.id)}>
          {texts.instruction.discard}
        </Button>
      </div>
    </PrepareInstruction>
  )
}

function Nothing({ data, hand }: ColumnProps) {
  const { console: texts } = useStaffTexts()
  const { phase } = data.meeting
  return (
    <EmptyState
      title={phase === 'planned' ? texts.openFirst : texts.instruction.none}
      words={phase === 'open' ? texts.instruction.noneWords : undefined}
    >
      <WithoutIssue data={data} hand={hand} />
    </EmptyState>
  )
}

/** Not every decision answers an issue of the hall. */
function WithoutIssue({ data, hand }: ColumnProps) {
  const { instruction: texts } = useStaffTexts().console
  if (data.meeting.phase !== 'open') return null
  return (
    <Button size="small" look="outline" onClick={() => hand.startFor(undefined)}>
      {texts.withoutIssue}
    </Button>
  )
}

/** Drafts of this device and instructions prepared on any, but for the one in the form. */
function Prepared({ data, hand }: ColumnProps) {
  const { instruction: texts, waiting: waitingTexts } = useStaffTexts().console
  const unsent = hand.unsent.filter(draft => !data.instructions[draft.id])
  const waiting = [
    ...unsent.map(each => ({ ...each, sent: false })),
    ...data.prepared.map(each => ({ ...each, sent: true })),
  ].filter(each => each.id !== hand.draft?.id)
  if (waiting.length === 0) return null
  return (
    <>
      <h3>{texts.preparedList}</h3>
      <ul className={css.cards}>
        {waiting.map(each => (
          <li key={each.id} className={css.card}>
            <button type="button" className={css.words} onClick={() => hand.edit(each.id)}>
              <span>{each.text || texts.textMissing}</span>
            </button>
            <p className={css.from}>
              <StatusChip state="in-work" word={each.sent ? texts.prepared : texts.draft} />
              {data.waiting.has(each.id) && <StatusChip state="new" word={waitingTexts.mark} />}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
