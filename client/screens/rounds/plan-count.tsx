import { utilitiesFor, type Utility } from '#shared/rounds/profile.ts'
import css from '../../rounds/rounds.module.css'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { SelectField, TextField, TickField } from '../../ui/field.tsx'
import { completions, kinds, rules, type Draft, type Kind } from './plan-draft.ts'

/** What a voter fills in, and how it is counted: only what belongs together can be chosen together. */
export function PlanCount({ draft, set }: { draft: Draft; set: (fields: Partial<Draft>) => void }) {
  const { officer } = useRoundTexts()
  const { plan } = useRoundDeskTexts()
  const utilities = utilitiesFor(draft.kind)
  return (
    <fieldset className={css.group}>
      <legend>{plan.count}</legend>
      <div className={css.two}>
        <SelectField
          label={officer.ballot}
          value={draft.kind}
          onChange={event => set({ kind: event.target.value as Kind })}
        >
          {kinds.map(kind => (
            <option key={kind} value={kind}>
              {officer.ballots[kind]}
            </option>
          ))}
        </SelectField>
        {draft.kind !== 'knapsack' && draft.kind !== 'choose-one' && (
          <TextField
            label={draft.kind === 'points' ? officer.pointsEach : officer.most}
            type="number"
            min={1}
            max={100}
            required
            value={draft.most}
            onChange={event => set({ most: event.target.value })}
          />
        )}
        <SelectField
          label={officer.rule}
          value={draft.rule}
          onChange={event => set({ rule: event.target.value as Draft['rule'] })}
        >
          {rules.map(rule => (
            <option key={rule} value={rule}>
              {officer.rules[rule]}
            </option>
          ))}
        </SelectField>
        {utilities.length > 1 && draft.rule !== 'phragmen' && (
          <SelectField
            label={plan.utility}
            value={draft.utility}
            onChange={event => set({ utility: event.target.value as Utility })}
          >
            {utilities.map(utility => (
              <option key={utility} value={utility}>
                {plan.utilities[utility]}
              </option>
            ))}
          </SelectField>
        )}
        {draft.rule === 'phragmen' && (
          <SelectField
            label={plan.unaffordable}
            value={draft.unaffordable}
            onChange={event => set({ unaffordable: event.target.value as Draft['unaffordable'] })}
          >
            <option value="stop">{plan.stop}</option>
            <option value="skip">{plan.skip}</option>
          </SelectField>
        )}
        {draft.rule === 'equal-shares' && (
          <SelectField
            label={officer.completion}
            value={draft.completion}
            onChange={event => set({ completion: event.target.value as Draft['completion'] })}
          >
            {completions.map(each => (
              <option key={each} value={each}>
                {officer.completions[each]}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      {draft.rule === 'equal-shares' && draft.completion.startsWith('add1') && (
        <TickField
          label={plan.exhaustive}
          checked={draft.exhaustive}
          onChange={event => set({ exhaustive: event.target.checked })}
        />
      )}
      <TickField
        label={plan.comparison}
        checked={draft.comparison}
        onChange={event => set({ comparison: event.target.checked })}
      />
      <TickField label={plan.whatIf} checked={draft.whatIf} onChange={event => set({ whatIf: event.target.checked })} />
    </fieldset>
  )
}
