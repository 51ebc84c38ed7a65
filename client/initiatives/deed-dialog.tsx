import { useState, type ReactNode } from 'react'
import { largestSum } from '#shared/core/money.ts'
import { Button } from '../ui/button.tsx'
import { Confirm } from '../ui/confirm.tsx'
import { AreaField, SelectField, TextField } from '../ui/field.tsx'
import { parseAmount } from './amounts.ts'
import { useOvertaken } from './use-overtaken.ts'
import { WaitsForNetwork } from './waits-for-network.tsx'

export type DeedField = {
  readonly key: string
  readonly label: string
  /** `sum` in roubles, `day`, `words` of several lines, a `name` of one, or a choice among `options`. */
  readonly kind: 'sum' | 'day' | 'words' | 'name' | 'choice'
  readonly value?: string
  readonly hint?: string
  readonly optional?: boolean
  /** Nothing at all is a sum too. */
  readonly zero?: boolean
  readonly most?: string
  /** What is said while it is not filled in rightly. */
  readonly wrong: string
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** What a choice says while nothing is chosen. */
  readonly empty?: string
}

type DeedDialogProps = {
  button: string
  icon?: ReactNode
  look?: 'outline' | 'quiet' | 'filled'
  title: string
  action: string
  danger?: boolean
  busy: boolean
  fields: readonly DeedField[]
  /** Does it; answers whether it is done. Sums are kopecks, as text. */
  send: (values: Readonly<Record<string, string>>) => Promise<boolean>
  children?: ReactNode
}

/** A deed that asks a few things first: what is wrong is said at its field, and nothing that was typed is lost. */
export function DeedDialog({ button, icon, look, fields, send, children, ...confirm }: DeedDialogProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>()
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState(false)
  useOvertaken(typed !== undefined && !sent)
  const valueOf = (field: DeedField) => typed?.[field.key] ?? field.value ?? ''
  const open = () => {
    setTried(false)
    setTyped({})
  }
  const confirmed = async () => {
    setTried(true)
    const read = fields.map(field => [field.key, readField(field, valueOf(field))] as const)
    if (read.some(([, value]) => value === undefined)) return
    const values = Object.fromEntries(read.map(([key, value]) => [key, value ?? '']))
    setSent(true)
    if (await send(values)) setTyped(undefined)
    setSent(false)
  }
  return (
    <>
      <Button size="small" look={look ?? 'outline'} icon={icon} onClick={open}>
        {button}
      </Button>
      <Confirm
        {...confirm}
        open={typed !== undefined}
        onConfirm={() => void confirmed()}
        onCancel={() => setTyped(undefined)}
      >
        {children}
        {fields.map(field => (
          <Field
            key={field.key}
            field={field}
            value={valueOf(field)}
            error={tried && readField(field, valueOf(field)) === undefined ? field.wrong : undefined}
            onValue={value => setTyped({ ...typed, [field.key]: value })}
          />
        ))}
        <WaitsForNetwork busy={confirm.busy} />
      </Confirm>
    </>
  )
}

/** What a field says, a sum in kopecks; `undefined`: not yet what it asks for. */
function readField({ kind, optional, zero }: DeedField, value: string): string | undefined {
  const words = value.trim()
  if (words === '') return optional ? '' : undefined
  if (kind !== 'sum') return words
  const sum = parseAmount(words, 2)
  return sum === undefined || sum > largestSum || (sum === 0 && !zero) ? undefined : String(sum)
}

type FieldProps = { field: DeedField; value: string; error: string | undefined; onValue: (value: string) => void }

function Field({ field, value, error, onValue }: FieldProps) {
  const { kind, label, hint, optional = false, most, options = [], empty } = field
  const about = { label, hint, error, optional, value }
  if (kind === 'words') return <AreaField {...about} maxLength={300} onChange={event => onValue(event.target.value)} />
  if (kind === 'choice')
    return (
      <SelectField {...about} onChange={event => onValue(event.target.value)}>
        {empty && <option value="">{empty}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </SelectField>
    )
  const input = {
    sum: { inputMode: 'decimal', maxLength: 16 },
    day: { type: 'date', max: most },
    name: { maxLength: 200 },
  }
  return <TextField {...about} {...(input[kind] as object)} onChange={event => onValue(event.target.value)} />
}
