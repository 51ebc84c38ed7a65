import { useState } from 'react'
import type { Id } from '#shared/core/value.ts'
import { lineFaults, linesPerSheet, type SheetCount } from '#shared/initiatives/sheet.ts'
import type { SheetShown } from '#shared/initiatives/support-shown.ts'
import { useAct } from '../core/act.ts'
import { useSupportTexts } from '../texts/support-texts.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { TextField } from '../ui/field.tsx'
import { StatusChip } from '../ui/status-chip.tsx'
import { toast } from '../ui/toast.tsx'
import type { State } from '../ui/colours.ts'
import { ReopenSheet } from './reopen-sheet.tsx'
import { countLines } from './sheet-lines.ts'
import css from './support.module.css'
import { WaitsForNetwork } from './waits-for-network.tsx'

type DeskProps = {
  initiative: Id
  sheets: readonly SheetShown[]
  takes: boolean
  reopens: boolean
  refresh: () => Promise<void>
}

/** The printed sheets as operators enter them; what two have read differently stands side by side. */
export function SheetDesk({ initiative, sheets, takes, reopens, refresh }: DeskProps) {
  const { sheets: texts } = useSupportTexts()
  const [entered, setEntered] = useState<SheetShown>()
  const [reopened, setReopened] = useState<SheetShown>()
  if (sheets.length === 0) return <p className="soft">{texts.none}</p>
  return (
    <>
      <p className="soft">{texts.words}</p>
      <ul className={css.sheets}>
        {sheets.map(sheet => (
          <Line
            key={sheet.n}
            sheet={sheet}
            onEnter={takes && sheet.state !== 'checked' ? () => setEntered(sheet) : undefined}
            onReopen={reopens && sheet.state === 'checked' ? () => setReopened(sheet) : undefined}
          />
        ))}
      </ul>
      {reopened && (
        <ReopenSheet
          initiative={initiative}
          sheet={reopened.n}
          onClose={() => {
            setReopened(undefined)
            void refresh()
          }}
        />
      )}
      {entered && (
        <EnterSheet
          initiative={initiative}
          sheet={entered}
          onClose={() => {
            setEntered(undefined)
            void refresh()
          }}
        />
      )}
    </>
  )
}

const looks: Readonly<Record<SheetShown['state'], State>> = {
  printed: 'new',
  once: 'in-work',
  differs: 'overdue',
  checked: 'done',
}

type LineProps = { sheet: SheetShown; onEnter: (() => void) | undefined; onReopen: (() => void) | undefined }

function Line({ sheet, onEnter, onReopen }: LineProps) {
  const { sheets: texts } = useSupportTexts()
  const { n, state, isOwn, entries = [] } = sheet
  return (
    <li className={css.sheet}>
      <div className={css.read}>
        <span>{texts.sheet(n)}</span>
        <StatusChip state={looks[state]} word={texts.states[state]} />
        {state === 'once' && isOwn && <span className="soft">{texts.waits}</span>}
        {entries.map((count, i) => (
          <span key={i} className="soft">
            {texts.reading(...countLines(count))}
          </span>
        ))}
      </div>
      {onReopen && (
        <Button size="small" look="quiet" aria-label={`${texts.reopen}: ${texts.sheet(n)}`} onClick={onReopen}>
          {texts.reopen}
        </Button>
      )}
      {onEnter && (
        <Button
          size="small"
          look="outline"
          aria-label={`${isOwn ? texts.enterOwn : texts.enter}: ${texts.sheet(n)}`}
          onClick={onEnter}
        >
          {isOwn ? texts.enterOwn : texts.enter}
        </Button>
      )}
    </li>
  )
}

type Written = Readonly<Record<'valid' | (typeof lineFaults)[number], string>>
const nothing = Object.fromEntries(['valid', ...lineFaults].map(key => [key, ''])) as Written

function EnterSheet({ initiative, sheet, onClose }: { initiative: Id; sheet: SheetShown; onClose: () => void }) {
  const { sheets: texts } = useSupportTexts()
  const { run, busy } = useAct()
  const [written, setWritten] = useState(nothing)
  const count = countOf(written)
  const [valid, invalid] = countLines(count)
  const lines = valid + invalid
  const isWrong = lines > linesPerSheet || !isWhole(count)
  const save = async () => {
    const answer = await run('initiatives.enter-sheet', 'city', { initiative, sheet: sheet.n, count })
    if (!answer?.ok) return
    const { checked, differs } = answer.result ?? {}
    if (checked === true) toast({ text: texts.enteredTwice, kind: 'done' })
    else if (differs === true) toast({ text: texts.differs, kind: 'failed' })
    else toast({ text: texts.enteredOnce, kind: 'done' })
    onClose()
  }
  const field = (key: keyof Written, label: string) => (
    <TextField
      key={key}
      label={label}
      type="number"
      inputMode="numeric"
      min={0}
      max={linesPerSheet}
      value={written[key]}
      onChange={event => setWritten({ ...written, [key]: event.target.value })}
    />
  )
  return (
    <Confirm
      open
      title={texts.sheet(sheet.n)}
      action={texts.save}
      busy={busy('initiatives.enter-sheet', initiative)}
      disabled={written.valid === '' || isWrong}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <div className={css.form}>
        {field('valid', texts.valid)}
        <h3>{texts.invalid}</h3>
        <div className={css.faults}>{lineFaults.map(fault => field(fault, texts.faults[fault]))}</div>
        <p role="status" className={isWrong ? css.wrong : undefined}>
          {isWhole(count) ? texts.sum(lines, linesPerSheet) : texts.notLines}
          {lines > linesPerSheet && `. ${texts.tooMany}`}
        </p>
        <WaitsForNetwork busy={busy('initiatives.enter-sheet', initiative)} />
      </div>
    </Confirm>
  )
}

const countOf = (written: Written): SheetCount => ({
  valid: Number(written.valid),
  invalid: lineFaults.flatMap(fault => (Number(written[fault]) === 0 ? [] : [[fault, Number(written[fault])]])),
})

const isWhole = ({ valid, invalid }: SheetCount): boolean =>
  [valid, ...invalid.map(([, n]) => n)].every(n => Number.isInteger(n) && n >= 0)
