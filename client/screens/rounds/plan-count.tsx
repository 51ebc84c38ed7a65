import { utilitiesFor } from '#shared/rounds/profile.ts'
import css from '../../rounds/rounds.module.css'
import { useRoundDeskTexts } from '../../texts/round-desk-texts.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { TextField, TickField } from '../../ui/field.tsx'
import { completions, kinds, rules, type Draft } from './plan-draft.ts'

/** What a voter fills in, and how it is counted: only what belongs together can be chosen together. */
export function PlanCount({ draft, set }: { draft: Draft; set: (fields: Partial<Draft>) => void }) {
  const { officer } = useRoundTexts()
  const { plan } = useRoundDeskTexts()
  const utilities = utilitiesFor(draft.kind)
  return (
    <fieldset className={css.group}>
      <legend>{plan.count}</legend>
      <div className={css.two}>
        <ChoiceField
          label={officer.ballot}
          value={draft.kind}
          options={kinds.map(kind => [kind, officer.ballots[kind]])}
          onChoose={kind => set({ kind })}
        />
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
        <ChoiceField
          label={officer.rule}
          value={draft.rule}
          options={rules.map(rule => [rule, officer.rules[rule]])}
          onChoose={rule => set({ rule })}
        />
        {utilities.length > 1 && draft.rule !== 'phragmen' && (
          <ChoiceField
            label={plan.utility}
            value={draft.utility}
            options={utilities.map(utility => [utility, plan.utilities[utility]])}
            onChoose={utility => set({ utility })}
          />
        )}
        {draft.rule === 'phragmen' && (
          <ChoiceField
            label={plan.unaffordable}
            value={draft.unaffordable}
            options={[
              ['stop', plan.stop],
              ['skip', plan.skip],
            ]}
            onChoose={unaffordable => set({ unaffordable })}
          />
        )}
        {draft.rule === 'equal-shares' && (
          <ChoiceField
            label={officer.completion}
            value={draft.completion}
            options={completions.map(each => [each, officer.completions[each]])}
            onChoose={completion => set({ completion })}
          />
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
