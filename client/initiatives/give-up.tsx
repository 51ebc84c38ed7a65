import type { Kopecks } from '#shared/core/money.ts'
import type { Id } from '#shared/core/value.ts'
import { useAct } from '../core/act.ts'
import { formatMoney } from '../texts/format.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { DeedDialog } from './deed-dialog.tsx'

type GiveUpProps = {
  initiative: Id
  /** What residents have paid for it. */
  paid: Kopecks
  refresh: () => Promise<void>
}

/** Gives up work that was begun: asks what it has cost and why, which everybody reads. */
export function GiveUp({ initiative, paid, refresh }: GiveUpProps) {
  const { giveUp: texts, steps } = useProcedureTexts()
  const { language } = useLanguage()
  const { run, busy } = useAct()
  return (
    <DeedDialog
      button={steps['give-up']}
      look="quiet"
      title={texts.title}
      action={texts.action}
      danger
      busy={busy('initiatives.give-up', initiative)}
      fields={[
        {
          key: 'spent',
          label: texts.spent,
          kind: 'sum',
          zero: true,
          hint: texts.spentHint,
          wrong: texts.spentWrong,
        },
        { key: 'why', label: texts.why, kind: 'words', hint: texts.whyHint, wrong: texts.whyWrong },
      ]}
      send={async ({ spent = '0', why = '' }) => {
        const input = { initiative, spent: Number(spent), why }
        const answer = await run('initiatives.give-up', 'city', input, { done: texts.done })
        if (answer?.ok) await refresh()
        return answer?.ok ?? false
      }}
    >
      <p>{texts.words}</p>
      {paid > 0 && <p>{texts.refunds(formatMoney(language, paid))}</p>}
    </DeedDialog>
  )
}
