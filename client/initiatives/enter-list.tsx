import { IconTableImport } from '@tabler/icons-react'
import { useState } from 'react'
import { sumOf } from '#shared/core/money.ts'
import type { Day } from '#shared/core/value.ts'
import { paymentOf, type BankList } from '#shared/initiatives/bank-list.ts'
import { useAct } from '../core/act.ts'
import { formatMoney } from '../texts/format.ts'
import { usePaymentTexts } from '../texts/payment-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { KeptRows, MatchedRows } from './bank-rows.tsx'
import css from './money.module.css'
import { useBankList } from './use-bank-list.ts'

/** Takes in a bank's list of payments: read here, shown by whose it is, then entered; what matches nothing is kept to be put right. */
export function EnterList({ today, onDone }: { today: Day; onDone: () => void }) {
  const texts = usePaymentTexts().list
  const { run, busy } = useAct()
  const [open, setOpen] = useState(false)
  const inHand = useBankList(today)
  const { list, known, typed, failed, sorted, choose, again, correct, note } = inHand
  const { matched, unmatched } = sorted
  const kept = list?.rows.filter(row => unmatched.includes(row) || isCorrected(row.row)) ?? []
  function isCorrected(row: number): boolean {
    return typed[row] !== undefined && matched.some(each => each.row.row === row)
  }
  const close = () => {
    setOpen(false)
    inHand.close()
  }
  const enter = async () => {
    const answer = await run('initiatives.enter-payments', 'city', { payments: matched.map(paymentOf) })
    if (!answer?.ok) return
    toast({ text: texts.done(Number(answer.result?.['entered'] ?? 0), unmatched.length), kind: 'done' })
    onDone()
    if (unmatched.length > 0) note(matched.map(each => each.row.line))
    else close()
  }
  return (
    <>
      <Button
        size="small"
        look="outline"
        icon={<IconTableImport size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {texts.title}
      </Button>
      <Confirm
        open={open}
        title={texts.title}
        action={matched.length > 0 ? texts.enter(matched.length) : texts.action}
        busy={busy('initiatives.enter-payments')}
        disabled={matched.length === 0}
        onConfirm={() => void enter()}
        onCancel={close}
      >
        {!list && <p>{texts.words}</p>}
        <TextField
          label={texts.file}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          // The same file, put right meanwhile, can be chosen again.
          onClick={event => (event.currentTarget.value = '')}
          onChange={event => {
            const file = event.target.files?.[0]
            if (file) void choose(file)
          }}
        />
        {list && <Standing list={list} entered={known?.entered.length} left={unmatched.length} sorted={sorted} />}
        {failed && !known && (
          <div>
            <p role="alert">{texts.failed}</p>
            <Button look="outline" onClick={again}>
              {texts.again}
            </Button>
          </div>
        )}
        <MatchedRows matched={matched.filter(each => !isCorrected(each.row.row))} />
        {known && kept.length > 0 && <KeptRows rows={kept} payers={known.payers} typed={typed} onCode={correct} />}
        {list && <Faults faults={list.faults} />}
      </Confirm>
    </>
  )
}

type StandingProps = {
  list: BankList
  /** Rows that were entered before; `undefined`: it is not known yet. */
  entered: number | undefined
  left: number
  sorted: ReturnType<typeof useBankList>['sorted']
}

/** What of the list will be entered, what was entered before, and what is left. */
function Standing({ list, entered, left, sorted: { matched } }: StandingProps) {
  const texts = usePaymentTexts().list
  const { language } = useLanguage()
  const sum = formatMoney(language, sumOf(matched.map(each => each.row.sum)))
  return (
    <div role="status" className={css.standing}>
      {list.rows.length === 0 && <p>{texts.nothing}</p>}
      {list.rows.length > 0 && entered === undefined && <p>{texts.looking}</p>}
      {matched.length > 0 && <p>{texts.toEnter(matched.length, sum)}</p>}
      {entered !== undefined && entered > 0 && <p>{texts.before(entered)}</p>}
      {entered !== undefined && left > 0 && <p>{texts.left(left)}</p>}
    </div>
  )
}

function Faults({ faults }: Pick<BankList, 'faults'>) {
  const texts = usePaymentTexts().list
  if (faults.length === 0) return null
  return (
    <>
      <p>{texts.faults(faults.length)}</p>
      <ul className={css.faults}>
        {faults.map(({ row, fault, words }) => (
          <li key={row}>
            {texts.row(row)}: {texts.fault[fault]}. <span className="soft">{words}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
