import { landOwners, type Part } from '#shared/initiatives/part.ts'
import { formatDay } from '../texts/format.ts'
import { useInitiativeTexts, type InitiativeTexts } from '../texts/initiative-texts.ts'
import { useLanguage } from '../texts/texts.tsx'
import { AreaField, SelectField, TextField } from '../ui/field.tsx'
import css from './draft.module.css'
import { PartFrame } from './part-frame.tsx'
import { usePart, type Form, type Writing } from './use-part.ts'

const titleForm: Form<string> = {
  fieldsOf: part => (part?.kind === 'title' ? part.text : ''),
  partOf: text => (text.trim() ? { kind: 'title', text: text.trim() } : undefined),
}

/** The draft's title. */
export function TitlePart({ writing }: { writing: Writing }) {
  const { draft, idea } = useInitiativeTexts()
  const hand = usePart(writing, 'title', titleForm)
  return (
    <PartFrame hand={hand} wordsOf={part => (part.kind === 'title' ? part.text : '')}>
      <TextField
        label={draft.title}
        hint={draft.titleHint}
        maxLength={120}
        value={hand.fields}
        error={hand.complete ? undefined : idea.errors.name}
        onChange={event => hand.set(event.target.value)}
      />
    </PartFrame>
  )
}

const datesForm: Form<{ begins: string; ends: string }> = {
  fieldsOf: part => (part?.kind === 'dates' ? part : { begins: '', ends: '' }),
  partOf: ({ begins, ends }) => {
    if (!begins && !ends) return null
    return isDay(begins) && isDay(ends) && begins <= ends ? { kind: 'dates', begins, ends } : undefined
  },
}
const isDay = (text: string) => /^20\d\d-\d\d-\d\d$/.test(text)

/** When the work begins and ends. */
export function DatesPart({ writing }: { writing: Writing }) {
  const texts = useInitiativeTexts().dates
  const { language } = useLanguage()
  const hand = usePart(writing, 'dates', datesForm)
  const { begins, ends } = hand.fields
  const words = (part: Part) =>
    part.kind === 'dates' ? `${formatDay(language, part.begins)} – ${formatDay(language, part.ends)}` : ''
  const field = (name: 'begins' | 'ends', error?: string) => (
    <TextField
      type="date"
      label={texts[name]}
      value={hand.fields[name]}
      error={error}
      onChange={event => hand.set({ begins, ends, [name]: event.target.value })}
    />
  )
  return (
    <PartFrame hand={hand} wordsOf={words} className={css.two}>
      {field('begins')}
      {field('ends', isDay(begins) && isDay(ends) && ends < begins ? texts.wrong : undefined)}
    </PartFrame>
  )
}

const upkeepForm: Form<string> = {
  fieldsOf: part => (part?.kind === 'upkeep' ? part.words : ''),
  partOf: text => (text.trim() ? { kind: 'upkeep', words: text.trim() } : null),
}

/** Who maintains it afterwards. */
export function UpkeepPart({ writing }: { writing: Writing }) {
  const texts = useInitiativeTexts().upkeep
  const hand = usePart(writing, 'upkeep', upkeepForm)
  return (
    <PartFrame hand={hand} wordsOf={part => (part.kind === 'upkeep' ? part.words : '')}>
      <AreaField
        label={texts.title}
        hint={texts.hint}
        maxLength={300}
        rows={2}
        value={hand.fields}
        onChange={event => hand.set(event.target.value)}
      />
    </PartFrame>
  )
}

type Land = { owner: string; words: string }

const landForm: Form<Land> = {
  fieldsOf: part => (part?.kind === 'land' ? { owner: part.owner, words: part.words ?? '' } : { owner: '', words: '' }),
  partOf: ({ owner, words }) => {
    const known = landOwners.find(each => each === owner)
    if (!known) return words.trim() ? undefined : null
    return { kind: 'land', owner: known, ...(words.trim() && { words: words.trim() }) }
  },
}

/** On whose land it stands. */
export function LandPart({ writing }: { writing: Writing }) {
  const texts = useInitiativeTexts().land
  const hand = usePart(writing, 'land', landForm)
  const { owner, words } = hand.fields
  return (
    <PartFrame hand={hand} wordsOf={part => landWords(part, texts)} className={css.two}>
      <SelectField label={texts.title} value={owner} onChange={event => hand.set({ owner: event.target.value, words })}>
        <option value="">{texts.choose}</option>
        {landOwners.map(each => (
          <option key={each} value={each}>
            {texts.owners[each]}
          </option>
        ))}
      </SelectField>
      <TextField
        optional
        label={texts.more}
        maxLength={300}
        value={words}
        onChange={event => hand.set({ owner, words: event.target.value })}
      />
    </PartFrame>
  )
}

const landWords = (part: Part, texts: InitiativeTexts['land']): string =>
  part.kind === 'land' ? [texts.owners[part.owner], part.words].filter(Boolean).join('. ') : ''
