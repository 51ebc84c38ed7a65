import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import type { Blocked } from '#shared/initiatives/deeds.ts'
import { grounds, type Decision } from '#shared/initiatives/decision.ts'
import type { SupportShown } from '#shared/initiatives/support-shown.ts'
import { useAct } from '../core/act.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { ChoiceChip, ChoiceChips } from '../ui/choice-chip.tsx'
import { AreaField } from '../ui/field.tsx'
import { ProcedureStep } from './procedure-step.tsx'
import css from './procedure.module.css'
import { SupportBars } from './support-bars.tsx'
import { useKeptWords } from './use-kept-words.ts'

type Kind = Decision['kind']
type Ground = (typeof grounds)[number]

/** The grounds that a decision may name; «not won» is the round's to say. */
const named = grounds.filter(ground => ground !== 'not-won')

type DecideProps = {
  initiative: Id
  support: SupportShown | undefined
  blocked: Blocked | undefined
  refresh: () => Promise<void>
}

/** Supported, returned with what to rework, or refused on a ground of the closed list: asked once, seen by all. */
export function Decide({ initiative, support, blocked, refresh }: DecideProps) {
  const { decide: texts, steps } = useProcedureTexts()
  const { run, busy } = useAct()
  const [kind, setKind] = useState<Kind>()
  const [ground, setGround] = useState<Ground>()
  const [words, setWords] = useKeptWords(initiative, 'decision')
  const [offer, setOffer] = useKeptWords(initiative, 'offer')
  const [tried, setTried] = useState(false)
  const decision = decisionOf(kind, ground, words.trim(), offer.trim())
  const send = async () => {
    setTried(true)
    if (!decision) return false
    const answer = await run('initiatives.decide', 'city', { initiative, decision }, { done: texts.done })
    if (!answer?.ok) return false
    setWords(undefined)
    setOffer(undefined)
    await refresh()
    return true
  }
  const wrong = (missing: boolean, error: string) => (tried && missing ? error : undefined)
  return (
    <ProcedureStep
      label={steps.decide}
      blocked={blocked}
      title={texts.title}
      action={texts.action}
      busy={busy('initiatives.decide', initiative)}
      onConfirm={send}
    >
      {support && (
        <section className={css.support} aria-labelledby="decide-support">
          <h3 id="decide-support">{texts.support}</h3>
          <SupportBars support={support} />
        </section>
      )}
      <ChoiceChips label={texts.kind}>
        {(['supported', 'returned', 'refused'] as const).map(each => (
          <ChoiceChip key={each} chosen={kind === each} onChoose={() => setKind(each)}>
            {texts.kinds[each]}
          </ChoiceChip>
        ))}
      </ChoiceChips>
      <Fault words={wrong(!kind, texts.errors.kind)} />
      {kind === 'refused' && (
        <>
          <Grounds ground={ground} onChoose={setGround} />
          <Fault words={wrong(!ground, texts.errors.ground)} />
        </>
      )}
      {kind && (
        <AreaField
          label={texts.words[kind]}
          hint={texts.wordsHint}
          optional={kind === 'supported'}
          maxLength={2000}
          value={words}
          error={wrong(kind !== 'supported' && !words.trim(), texts.errors.words)}
          onChange={event => setWords(event.target.value)}
        />
      )}
      {kind === 'refused' && ground && (
        <AreaField
          label={texts.offer}
          hint={ground === 'better-solution' ? texts.offerHint : texts.offerOptional}
          optional={ground !== 'better-solution'}
          maxLength={2000}
          value={offer}
          error={wrong(ground === 'better-solution' && !offer.trim(), texts.errors.offer)}
          onChange={event => setOffer(event.target.value)}
        />
      )}
      <p className="soft">{texts.final}</p>
    </ProcedureStep>
  )
}

/** The decision as far as it is complete. */
function decisionOf(
  kind: Kind | undefined,
  ground: Ground | undefined,
  words: string,
  offer: string,
): Decision | undefined {
  if (kind === 'supported') return { kind, ...(words && { words }) }
  if (kind === 'returned' && words) return { kind, words }
  if (kind !== 'refused' || !ground || !words || (ground === 'better-solution' && !offer)) return undefined
  return { kind, ground, words, ...(offer && { offer }) }
}

function Grounds({ ground, onChoose }: { ground: Ground | undefined; onChoose: (ground: Ground) => void }) {
  const texts = useProcedureTexts().decide
  return (
    <fieldset className={css.grounds}>
      <legend>{texts.ground}</legend>
      {named.map((each, i) => (
        <label key={each} className={css.ground}>
          <input type="radio" name="ground" checked={ground === each} onChange={() => onChoose(each)} />
          <span>
            {texts.grounds[each]}
            <small className="soft">{texts.article(i + 1)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** What is not chosen yet. */
export const Fault = ({ words }: { words: string | undefined }) => (
  <p role="alert" className={css.fault} hidden={!words}>
    {words}
  </p>
)
