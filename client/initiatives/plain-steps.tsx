import type { Id } from '#shared/core/value.ts'
import type { Blocked } from '#shared/initiatives/deeds.ts'
import { useAct } from '../core/act.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { townPolicy } from '../ui/town.ts'
import { ProcedureStep } from './procedure-step.tsx'

/** Steps of the procedure for which nothing is written. */
const commands = {
  publish: 'initiatives.publish',
  'begin-examination': 'initiatives.begin-examination',
  'accept-offer': 'initiatives.accept-offer',
  archive: 'initiatives.archive',
} as const
export type PlainDeed = keyof typeof commands

export const isPlain = (deed: string): deed is PlainDeed => deed in commands

type PlainStepProps = {
  initiative: Id
  deed: PlainDeed
  blocked: Blocked | undefined
  refresh: () => Promise<void>
}

/** A step that is only asked about. */
export function PlainStep({ initiative, deed, blocked, refresh }: PlainStepProps) {
  const all = useProcedureTexts()
  const { run, busy } = useAct()
  const texts = {
    publish: all.publish,
    'begin-examination': all.begin,
    'accept-offer': all.offer,
    archive: all.archive,
  }
  const { title, words, done } = texts[deed]
  const send = async () => {
    const answer = await run(commands[deed], 'city', { initiative }, { done })
    if (answer?.ok) await refresh()
    return answer?.ok ?? false
  }
  return (
    <ProcedureStep
      label={all.steps[deed]}
      blocked={blocked}
      title={title}
      quiet={deed === 'archive'}
      busy={busy(commands[deed], initiative)}
      onConfirm={send}
    >
      <p>{typeof words === 'string' ? words : words(townPolicy().initiativeRemarkWorkingDays)}</p>
    </ProcedureStep>
  )
}
