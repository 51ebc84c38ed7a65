import { IconTrash, IconUserPlus } from '@tabler/icons-react'
import { jobs } from '#shared/core/actor.ts'
import { mostInTeam } from '#shared/meetings/team.ts'
import type { Body } from '#shared/people/body.ts'
import { useEmployees, type Employee } from '../core/employees.ts'
import { useTeamTexts } from '../texts/team-texts.ts'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { chosenPerson, newRow, problemOf, type TeamRow } from './team-draft.ts'
import css from './team.module.css'

type TeamFieldsProps = {
  rows: readonly TeamRow[]
  onRows: (rows: readonly TeamRow[]) => void
  bodies: readonly Body[]
  /** Somebody has tried to save: what is wrong is marked. */
  tried: boolean
  /** The form around it says already what it is about. */
  untitled?: boolean
}

/** The rows of a team: what each does, who they are, what they answer for. */
export function TeamFields({ rows, onRows, bodies, tried, untitled }: TeamFieldsProps) {
  const texts = useTeamTexts()
  const employees = useEmployees()
  const change = (row: TeamRow, to: TeamRow) => onRows(rows.map(each => (each === row ? to : each)))
  return (
    <fieldset className={css.fields}>
      <legend className={untitled ? 'unseen' : undefined}>{texts.title}</legend>
      <p className="soft">{texts.words}</p>
      <ol className={css.rows}>
        {rows.map((row, index) => (
          <li key={row.key} className={css.row} aria-label={texts.person(index + 1)}>
            <MemberFields
              row={row}
              employees={employees}
              bodies={bodies}
              problem={tried ? problemOf(row, rows) : undefined}
              onChange={to => change(row, to)}
            />
            <button
              type="button"
              className={css.remove}
              aria-label={texts.remove(index + 1)}
              title={texts.remove(index + 1)}
              onClick={() => onRows(rows.filter(each => each !== row))}
            >
              <IconTrash size={20} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      {rows.length < mostInTeam && (
        <Button
          look="outline"
          icon={<IconUserPlus size={20} aria-hidden />}
          onClick={() => onRows([...rows, newRow(rows)])}
        >
          {texts.add}
        </Button>
      )}
    </fieldset>
  )
}

type MemberProps = {
  row: TeamRow
  employees: readonly Employee[]
  bodies: readonly Body[]
  problem: ReturnType<typeof problemOf>
  onChange: (row: TeamRow) => void
}

function MemberFields({ row, employees, bodies, problem, onChange }: MemberProps) {
  const texts = useTeamTexts()
  const set = (fields: Partial<TeamRow>) => onChange({ ...row, ...fields })
  return (
    <div className={css.member}>
      <SelectField
        label={texts.job}
        hint={row.person ? texts.jobHints[row.job] : texts.noAccount}
        value={row.job}
        onChange={event => set({ job: jobs.find(job => job === event.target.value) ?? row.job })}
      >
        {jobs.map(job => (
          <option key={job} value={job}>
            {texts.jobs[job]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={texts.who}
        error={problem === 'twice' ? texts.twice : undefined}
        value={row.person}
        onChange={event => onChange(chosenPerson(row, event.target.value, employees, texts.offices))}
      >
        <option value="">{texts.another}</option>
        {employees.map(each => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </SelectField>
      {!row.person && (
        <TextField
          label={texts.name}
          error={problem === 'name' ? texts.nameMissing : undefined}
          maxLength={120}
          autoComplete="off"
          value={row.name}
          onChange={event => set({ name: event.target.value })}
        />
      )}
      <TextField
        label={texts.office}
        optional={row.person !== ''}
        hint={row.person ? texts.officeHint : undefined}
        error={problem === 'office' ? texts.officeMissing : undefined}
        maxLength={120}
        value={row.office}
        onChange={event => set({ office: event.target.value })}
      />
      <SelectField label={texts.body} optional value={row.body} onChange={event => set({ body: event.target.value })}>
        <option value="">{texts.noBody}</option>
        {bodies.map(body => (
          <option key={body.id} value={body.id}>
            {body.name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={texts.duty}
        optional
        hint={texts.dutyHint}
        maxLength={120}
        value={row.duty}
        onChange={event => set({ duty: event.target.value })}
      />
    </div>
  )
}
