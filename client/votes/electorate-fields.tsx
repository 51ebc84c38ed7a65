import { useEffect, useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { Meeting } from '#shared/meetings/meeting.ts'
import { electorates, type Electorate } from '#shared/votes/poll.ts'
import { api } from '../core/api.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { TextField, TickField } from '../ui/field.tsx'
import css from './votes.module.css'

/** Somebody who may be put on the list: a participant, or a person with an account. */
type Candidate = { id: Id; name?: string; house?: string; group?: 'yard' | 'neighbours' | 'guests'; account: boolean }

export type ElectorateDraft = { electorate: Electorate; electors: ReadonlySet<Id> }
export const everybody: ElectorateDraft = { electorate: 'all', electors: new Set() }

/** What is sent of it; `undefined`: the list is empty. */
export const electorateOf = ({ electorate, electors }: ElectorateDraft) =>
  electorate !== 'list' ? { electorate } : electors.size > 0 ? { electorate, electors: [...electors] } : undefined

type ElectorateFieldsProps = { meeting: Meeting; draft: ElectorateDraft; onChange: (draft: ElectorateDraft) => void }

/** Who may vote: all who joined, the yard's residents, or those ticked on a list. */
export function ElectorateFields({ meeting, draft, onChange }: ElectorateFieldsProps) {
  const { electorate: texts } = useStaffTexts().console.vote
  return (
    <>
      <ChoiceChips label={texts.label}>
        {electorates.map(each => (
          <ChoiceChip
            key={each}
            chosen={draft.electorate === each}
            onChoose={() => onChange({ ...draft, electorate: each })}
          >
            {texts[each]}
          </ChoiceChip>
        ))}
      </ChoiceChips>
      {draft.electorate === 'list' && <ElectorList meeting={meeting} draft={draft} onChange={onChange} />}
    </>
  )
}

function ElectorList({ meeting, draft, onChange }: ElectorateFieldsProps) {
  const { console: texts, core, votes } = useStaffTexts()
  const words = texts.vote.electorate
  const [candidates, setCandidates] = useState<readonly Candidate[] | 'away'>()
  const [wanted, setWanted] = useState('')
  useEffect(() => {
    let current = true
    api<{ candidates: Candidate[] }>(`/api/meetings/${meeting.id}/electors`).then(
      answer => current && setCandidates(answer.candidates),
      () => current && setCandidates('away'),
    )
    return () => void (current = false)
  }, [meeting.id])
  if (candidates === undefined) return <p className="soft">{core.loading}</p>
  if (candidates === 'away') return <p role="alert">{core.error.title}</p>
  const said = ({ name, house, group, account }: Candidate) =>
    [name ?? words.nameless, house ?? (group && votes.groups[group]), account && words.account]
      .filter(Boolean)
      .join(' · ')
  const toggle = (id: Id) => {
    const electors = new Set(draft.electors)
    if (!electors.delete(id)) electors.add(id)
    onChange({ ...draft, electors })
  }
  const found = candidates.filter(each => said(each).toLowerCase().includes(wanted.trim().toLowerCase()))
  return (
    <fieldset className={css.options}>
      <legend>{words.chosen(draft.electors.size)}</legend>
      {candidates.length > 8 && (
        <TextField label={words.find} value={wanted} onChange={e => setWanted(e.target.value)} />
      )}
      {found.length === 0 && <p className="soft">{words.none}</p>}
      {found.map(each => (
        <TickField
          key={each.id}
          label={said(each)}
          checked={draft.electors.has(each.id)}
          onChange={() => toggle(each.id)}
        />
      ))}
    </fieldset>
  )
}
