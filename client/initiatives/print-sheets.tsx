import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Id } from '#shared/core/value.ts'
import { linesPerSheet } from '#shared/initiatives/sheet.ts'
import { useAct } from '../core/act.ts'
import { useSupportTexts } from '../texts/support-texts.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/field.tsx'

const most = 50

/** «Напечатать листы»: numbers are given out, then the sheets are shown to be printed. */
export function PrintSheets({ initiative }: { initiative: Id }) {
  const { sheets: texts } = useSupportTexts()
  const { run, busy } = useAct()
  const go = useNavigate()
  const [n, setN] = useState<string>()
  const sheets = Number(n)
  const print = async () => {
    const answer = await run('initiatives.print-sheets', 'city', { initiative, sheets })
    const first = answer?.ok ? Number(answer.result?.['first']) : NaN
    if (first) void go(`/initiatives/${initiative}/sheets?first=${first}&n=${sheets}`)
  }
  return (
    <>
      <Button look="outline" icon={<IconPrinter size={20} aria-hidden />} onClick={() => setN('5')}>
        {texts.print}
      </Button>
      <Confirm
        open={n !== undefined}
        title={texts.printTitle}
        action={texts.action}
        busy={busy('initiatives.print-sheets', initiative)}
        disabled={!(Number.isInteger(sheets) && sheets >= 1 && sheets <= most)}
        onConfirm={() => void print()}
        onCancel={() => setN(undefined)}
      >
        <p>{texts.printWords(linesPerSheet)}</p>
        <TextField
          label={texts.howMany}
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          value={n ?? ''}
          onChange={event => setN(event.target.value)}
        />
      </Confirm>
    </>
  )
}
