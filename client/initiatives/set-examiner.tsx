import type { Id } from '#shared/core/value.ts'
import type { Aspect } from '#shared/initiatives/decision.ts'
import { useAct } from '../core/act.ts'
import type { Employee } from '../core/employees.ts'
import { useProcedureTexts } from '../texts/procedure-texts.ts'
import { SelectField } from '../ui/field.tsx'

type SetExaminerProps = {
  initiative: Id
  aspect: Aspect
  /** Who is named now. */
  person: Id | undefined
  name: string | undefined
  employees: readonly Employee[]
  refresh: () => Promise<void>
}

/** Who examines a side of it, or nobody: chosen among the staff, and saved at once. */
export function SetExaminer({ initiative, aspect, person = '', name, employees, refresh }: SetExaminerProps) {
  const texts = useProcedureTexts().examination
  const { run, busy } = useAct()
  const choose = async (next: Id) => {
    const input = { initiative, aspect, ...(next && { person: next }) }
    await run('initiatives.set-examiner', 'city', input, { done: next ? texts.set : texts.unset })
    await refresh()
  }
  const isListed = employees.some(each => each.id === person)
  return (
    <SelectField
      label={`${texts.examiner}: ${texts.aspects[aspect].toLowerCase()}`}
      value={person}
      disabled={busy('initiatives.set-examiner', aspect)}
      onChange={event => void choose(event.target.value)}
    >
      <option value="">{texts.choose}</option>
      {person && !isListed && <option value={person}>{name}</option>}
      {employees.map(each => (
        <option key={each.id} value={each.id}>
          {each.name}
        </option>
      ))}
    </SelectField>
  )
}
