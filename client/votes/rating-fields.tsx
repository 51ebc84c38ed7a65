import type { Poll } from '#shared/votes/poll.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { TextField } from '../ui/field.tsx'

/** The rules of a rating as they are being filled in. */
export type RatingDraft = Pick<Poll, 'title' | 'mode' | 'points' | 'visibility'>

/** The rules as they are sent; `undefined` while they say nothing. */
export function ratingOf({ title, mode, points, visibility }: RatingDraft): RatingDraft | undefined {
  if (!title.trim() || !(points >= 1 && points <= 100)) return undefined
  return { title: title.trim(), mode, points: mode === 'points' ? points : 1, visibility }
}

type RatingFieldsProps = {
  draft: RatingDraft
  /** Hands or papers are counted: those spread no points. */
  channels: boolean
  onChange: (draft: RatingDraft) => void
}

/** The title of a rating, taps or points, live or hidden. */
export function RatingFields({ draft, channels, onChange }: RatingFieldsProps) {
  const { votes, console: texts } = useStaffTexts()
  const { console: words } = votes
  const { mode, points } = draft
  return (
    <>
      <TextField
        label={texts.vote.title}
        value={draft.title}
        maxLength={200}
        onChange={e => onChange({ ...draft, title: e.target.value })}
      />
      <ChoiceChips label={words.mode}>
        <ChoiceChip chosen={mode === 'taps'} onChoose={() => onChange({ ...draft, mode: 'taps' })}>
          {words.taps}
        </ChoiceChip>
        <ChoiceChip
          chosen={mode === 'points'}
          disabled={channels}
          onChoose={() => onChange({ ...draft, mode: 'points', points: mode === 'points' ? points : 3 })}
        >
          {words.spread(mode === 'points' ? points : 3)}
        </ChoiceChip>
      </ChoiceChips>
      {mode === 'points' && (
        <TextField
          label={texts.vote.points}
          type="number"
          min={1}
          max={100}
          value={points}
          onChange={e => onChange({ ...draft, points: Math.trunc(Number(e.target.value)) })}
        />
      )}
      <VisibilityChips value={draft.visibility} onChoose={visibility => onChange({ ...draft, visibility })} />
    </>
  )
}

type VisibilityProps = { value: Poll['visibility']; onChoose: (visibility: Poll['visibility']) => void }

/** What people see while a vote runs. */
export function VisibilityChips({ value, onChoose }: VisibilityProps) {
  const { console: words } = useStaffTexts().votes
  return (
    <ChoiceChips label={words.display}>
      <ChoiceChip chosen={value === 'live'} onChoose={() => onChoose('live')}>
        {words.live}
      </ChoiceChip>
      <ChoiceChip chosen={value === 'hidden'} onChoose={() => onChoose('hidden')}>
        {words.hiddenUntil}
      </ChoiceChip>
    </ChoiceChips>
  )
}
