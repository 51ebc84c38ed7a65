import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { verdicts, type Verdict } from '#shared/initiatives/decision.ts'
import type { OpinionShown } from '#shared/initiatives/procedure-shown.ts'
import { useAct } from '../core/act.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { AreaField } from '../ui/field.tsx'
import { Fault } from './decide.tsx'
import { ProcedureStep } from './procedure-step.tsx'
import { useKeptWords } from './use-kept-words.ts'

type ConcludeProps = { initiative: Id; opinion: OpinionShown; refresh: () => Promise<void> }

/** An examiner's verdict on their own side, with a conclusion for everybody and a note for the administration; it may be corrected until the decision. */
export function Conclude({ initiative, opinion, refresh }: ConcludeProps) {
  const { aspect } = opinion
  const { examination: texts } = useProcedureTexts()
  const { run, busy } = useAct()
  const [verdict, setVerdict] = useState<Verdict | undefined>(opinion.verdict)
  const [kept, setKept] = useKeptWords(initiative, `conclusion-${aspect}`)
  const [keptNote, setKeptNote] = useKeptWords(initiative, `note-${aspect}`)
  const [tried, setTried] = useState(false)
  const [began, setBegan] = useState({ conclusion: kept !== '', note: keptNote !== '' })
  const conclusion = began.conclusion ? kept : (opinion.conclusion ?? '')
  const note = began.note ? keptNote : (opinion.note ?? '')
  const send = async () => {
    setTried(true)
    if (!verdict || !conclusion.trim()) return false
    const words = { conclusion: conclusion.trim(), ...(note.trim() && { note: note.trim() }) }
    const input = { initiative, aspect, verdict, ...words }
    const answer = await run('initiatives.conclude', 'city', input, { done: texts.sent })
    if (!answer?.ok) return false
    setKept(undefined)
    setKeptNote(undefined)
    setBegan({ conclusion: false, note: false })
    await refresh()
    return true
  }
  return (
    <ProcedureStep
      label={opinion.verdict ? texts.again : texts.send}
      quiet={opinion.verdict !== undefined}
      title={`${texts.yours}: ${texts.aspects[aspect].toLowerCase()}`}
      action={texts.send}
      busy={busy('initiatives.conclude', initiative)}
      onConfirm={send}
    >
      <ChoiceChips label={texts.verdict}>
        {verdicts.map(each => (
          <ChoiceChip key={each} chosen={verdict === each} onChoose={() => setVerdict(each)}>
            {texts.verdictWords[each]}
          </ChoiceChip>
        ))}
      </ChoiceChips>
      <Fault words={tried && !verdict ? texts.errors.verdict : undefined} />
      <AreaField
        label={texts.conclusion}
        hint={texts.conclusionHint}
        rows={6}
        maxLength={4000}
        value={conclusion}
        error={tried && !conclusion.trim() ? texts.errors.conclusion : undefined}
        onChange={event => {
          setBegan(old => ({ ...old, conclusion: true }))
          setKept(event.target.value)
        }}
      />
      <AreaField
        label={texts.note}
        hint={texts.noteHint}
        optional
        maxLength={2000}
        value={note}
        onChange={event => {
          setBegan(old => ({ ...old, note: true }))
          setKeptNote(event.target.value)
        }}
      />
    </ProcedureStep>
  )
}
