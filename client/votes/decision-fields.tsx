import { bases, type Base } from '#shared/votes/decision.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import {
  asksPresent,
  asksWhole,
  decisionOf,
  quorumNames,
  shareNames,
  type DecisionDraft,
  type QuorumName,
  type ShareName,
} from './decision-draft.ts'

type DecisionFieldsProps = {
  /** None: as usual. */
  draft: DecisionDraft | undefined
  /** How many are here, as the first guess at those present. */
  joined: number
  /** What «as usual» means here. */
  usual: string
  onChange: (draft: DecisionDraft | undefined) => void
}

/** By what the vote is decided: as usual for the meeting, or base, part and quorum said here. */
export function DecisionFields({ draft, joined, usual, onChange }: DecisionFieldsProps) {
  const { rule: texts } = useStaffTexts().console.vote
  const first: DecisionDraft = {
    base: 'voted',
    present: joined > 0 ? String(joined) : '',
    whole: '',
    share: 'half',
    quorum: 'none',
  }
  const set = (part: Partial<DecisionDraft>) => draft && onChange({ ...draft, ...part })
  return (
    <>
      <ChoiceChips label={texts.label}>
        <ChoiceChip chosen={!draft} onChoose={() => onChange(undefined)}>
          {usual}
        </ChoiceChip>
        <ChoiceChip chosen={draft !== undefined} onChoose={() => onChange(draft ?? first)}>
          {texts.own}
        </ChoiceChip>
      </ChoiceChips>
      {draft && (
        <>
          <SelectField label={texts.base} value={draft.base} onChange={e => set({ base: e.target.value as Base })}>
            {bases.map(base => (
              <option key={base} value={base}>
                {texts.bases[base]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={texts.share}
            value={draft.share}
            onChange={e => set({ share: e.target.value as ShareName })}
          >
            {shareNames.map(name => (
              <option key={name} value={name}>
                {texts.shares[name]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={texts.quorum}
            value={draft.quorum}
            onChange={e => set({ quorum: e.target.value as QuorumName })}
          >
            {quorumNames.map(name => (
              <option key={name} value={name}>
                {texts.quorums[name]}
              </option>
            ))}
          </SelectField>
          {asksPresent(draft) && (
            <TextField
              label={texts.present}
              type="number"
              min={1}
              value={draft.present}
              onChange={e => set({ present: e.target.value })}
            />
          )}
          {asksWhole(draft) && (
            <TextField
              label={draft.base === 'elected' ? texts.elected : texts.whole}
              type="number"
              min={1}
              value={draft.whole}
              error={decisionOf(draft) || draft.whole === '' ? undefined : texts.wrong}
              onChange={e => set({ whole: e.target.value })}
            />
          )}
        </>
      )}
    </>
  )
}
