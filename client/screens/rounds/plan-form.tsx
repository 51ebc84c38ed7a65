import { useState, type FormEvent } from 'react'
import type { Round, RoundPlan } from '#shared/rounds/round.ts'
import { roundChannels } from '#shared/rounds/round.ts'
import { utilitiesFor } from '#shared/rounds/profile.ts'
import { momentOf } from '../../meetings/wall-time.ts'
import { ChoosePlace } from '../../places/choose-place.tsx'
import css from '../../rounds/rounds.module.css'
import { dayOf, formatTime } from '../../texts/format.ts'
import { useRoundTexts } from '../../texts/round-texts.ts'
import { Button } from '../../ui/button.tsx'
import { AreaField, SelectField, TextField, TickField } from '../../ui/field.tsx'
import type { CityState } from '#shared/state.ts'

type PlanFormProps = { city: CityState; plan?: RoundPlan; busy: boolean; onSave: (plan: RoundPlan) => void }
type Kind = RoundPlan['ballot']['kind']

const kinds: readonly Kind[] = ['approval', 'knapsack', 'points', 'choose-one', 'ranking']
const rules = ['equal-shares', 'greedy', 'greedy-per-cost', 'phragmen'] as const
const completions = ['none', 'utilitarian', 'add1', 'add1u'] as const

/** The rules of a round, as an officer sets them until voting opens. */
export function PlanForm({ city, plan, busy, onSave }: PlanFormProps) {
  const { officer, channels: channelNames } = useRoundTexts()
  const { draft, set, planned } = useDraft(city, plan)
  const field = (name: keyof Draft) => ({
    value: String(draft[name]),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const made = planned()
    if (made) onSave(made)
  }
  return (
    <form className={css.block} onSubmit={submit}>
      <h2>{officer.plan}</h2>
      <TextField label={officer.name} required maxLength={160} {...field('title')} />
      <AreaField optional label={officer.about} maxLength={2000} {...field('words')} />
      <ChoosePlace
        places={Object.values(city.places)}
        value={draft.place}
        onChoose={place => set({ place })}
        error={undefined}
      />
      <div className={css.two}>
        <TextField label={officer.sum} type="number" min={1} required {...field('budget')} />
        <TextField label={officer.opensAt} type="datetime-local" required {...field('opensAt')} />
        <TextField label={officer.closesAt} type="datetime-local" required {...field('closesAt')} />
        <SelectField label={officer.age} {...field('age')}>
          {[14, 16, 18].map(age => (
            <option key={age}>{age}</option>
          ))}
        </SelectField>
        <SelectField label={officer.ballot} {...field('kind')}>
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
            {...field('most')}
          />
        )}
        <SelectField label={officer.rule} {...field('rule')}>
          {rules.map(rule => (
            <option key={rule} value={rule}>
              {officer.rules[rule]}
            </option>
          ))}
        </SelectField>
        {draft.rule === 'equal-shares' && (
          <SelectField label={officer.completion} {...field('completion')}>
            {completions.map(each => (
              <option key={each} value={each}>
                {officer.completions[each]}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <fieldset>
        <legend>{officer.channels}</legend>
        {roundChannels.map(channel => (
          <TickField
            key={channel}
            label={channelNames[channel]}
            checked={draft.channels.includes(channel)}
            onChange={event =>
              set({
                channels: event.target.checked
                  ? [...draft.channels, channel]
                  : draft.channels.filter(each => each !== channel),
              })
            }
          />
        ))}
      </fieldset>
      <div>
        <Button type="submit" busy={busy} disabled={draft.channels.length === 0 || draft.place === ''}>
          {plan ? officer.save : officer.create}
        </Button>
      </div>
    </form>
  )
}

type Draft = {
  title: string
  words: string
  place: string
  budget: string
  opensAt: string
  closesAt: string
  age: string
  kind: string
  most: string
  rule: string
  completion: string
  channels: readonly Round['plan']['channels'][number][]
}

function useDraft({ town }: CityState, plan?: RoundPlan) {
  const { timeZone } = town
  const wall = (moment: string) => `${dayOf(moment, timeZone)}T${formatTime('ru', moment, timeZone)}`
  const [draft, setDraft] = useState<Draft>(() => ({
    title: plan?.title ?? '',
    words: plan?.words ?? '',
    place: plan?.place ?? '',
    budget: plan ? String(plan.budget / 100) : '',
    opensAt: plan ? wall(plan.opensAt) : '',
    closesAt: plan ? wall(plan.closesAt) : '',
    age: String(plan?.electorate.age ?? 14),
    kind: plan?.ballot.kind ?? 'approval',
    most: String(
      plan && 'most' in plan.ballot ? plan.ballot.most : plan && 'points' in plan.ballot ? plan.ballot.points : 5,
    ),
    rule: plan?.count.rule ?? 'equal-shares',
    completion: plan?.count.completion ?? 'add1u',
    channels: plan?.channels ?? ['online', 'paper'],
  }))
  const momentAt = (typed: string) => momentOf(typed.slice(0, 10), typed.slice(11, 16), timeZone)
  const planned = (): RoundPlan | undefined => {
    const [opensAt, closesAt] = [momentAt(draft.opensAt), momentAt(draft.closesAt)]
    if (opensAt === undefined || closesAt === undefined) return undefined
    const kind = draft.kind as Kind
    const rule = draft.rule as (typeof rules)[number]
    const n = Number(draft.most)
    return {
      title: draft.title,
      ...(draft.words.trim() && { words: draft.words }),
      place: draft.place,
      budget: Math.round(Number(draft.budget) * 100),
      districts: plan?.districts ?? [],
      electorate: { age: Number(draft.age) as 14, places: plan?.electorate.places ?? [] },
      channels: [...draft.channels],
      ballot:
        kind === 'points'
          ? { kind, points: n }
          : kind === 'approval' || kind === 'ranking'
            ? { kind, most: n }
            : { kind },
      count: {
        rule,
        utility: utilitiesFor(kind)[0] as 'cost',
        completion: rule === 'equal-shares' ? (draft.completion as 'none') : 'none',
        exhaustive: false,
        ties: plan?.count.ties ?? ['most-votes', 'lower-cost', 'id'],
      },
      opensAt,
      closesAt,
    }
  }
  return { draft, set: (fields: Partial<Draft>) => setDraft(old => ({ ...old, ...fields })), planned }
}
