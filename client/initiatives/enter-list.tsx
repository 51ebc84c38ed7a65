import { IconTableImport } from '@tabler/icons-react'
import { useState } from 'react'
import { decodedText } from '#shared/core/csv.ts'
import { sumOf } from '#shared/core/money.ts'
import { readBankList, type BankList } from '#shared/initiatives/bank-list.ts'
import { useAct } from '../core/act.ts'
import { formatMoney } from '../texts/format.ts'
import { usePaymentTexts } from '../texts/payment-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import css from './money.module.css'

/** Takes in a bank's list of payments: read here and looked over first, then entered whole. */
export function EnterList({ onDone }: { onDone: () => void }) {
  const texts = usePaymentTexts().list
  const { language } = useLanguage()
  const { run, busy } = useAct()
  const [open, setOpen] = useState(false)
  const [list, setList] = useState<BankList>()
  const close = () => {
    setOpen(false)
    setList(undefined)
  }
  const enter = async () => {
    const payments = (list?.payments ?? []).map(({ row: _, ...payment }) => payment)
    const answer = await run('initiatives.enter-payments', 'city', { payments })
    if (answer && !answer.ok && answer.code === 'payer-unknown') {
      const rows = (answer.details?.['rows'] ?? []) as readonly string[]
      const strange = rows.map(row => String(list?.payments[Number(row) - 1]?.row ?? row)).join(', ')
      toast({ text: texts.strange(strange), kind: 'failed' })
    }
    if (!answer?.ok) return
    const entered = Number(answer.result?.['entered'] ?? 0)
    toast({ text: texts.done(entered, payments.length - entered), kind: 'done' })
    close()
    onDone()
  }
  const { payments = [], faults = [] } = list ?? {}
  const sum = sumOf(payments.map(each => each.sum))
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
        action={texts.action}
        busy={busy('initiatives.enter-payments')}
        disabled={payments.length === 0}
        onConfirm={() => void enter()}
        onCancel={close}
      >
        <p>{texts.words}</p>
        <TextField
          label={texts.file}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          onChange={event => {
            const file = event.target.files?.[0]
            if (file) void file.arrayBuffer().then(bytes => setList(readBankList(decodedText(bytes))))
          }}
        />
        <div role="status">
          {list && (
            <p>{payments.length > 0 ? texts.ready(payments.length, formatMoney(language, sum)) : texts.nothing}</p>
          )}
          {faults.length > 0 && <p>{texts.faults(faults.length)}</p>}
        </div>
        {faults.length > 0 && (
          <ul className={css.faults}>
            {faults.map(({ row, fault, words }) => (
              <li key={row}>
                {texts.row(row)}: {texts.fault[fault]} <span className="soft">{words}</span>
              </li>
            ))}
          </ul>
        )}
      </Confirm>
    </>
  )
}
