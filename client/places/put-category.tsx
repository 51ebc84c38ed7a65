import { useState, type ReactNode } from 'react'
import { isBuiltIn, type Category } from '#shared/core/category.ts'
import {
  categoryColours,
  categoryIcons,
  type CategoryColour,
  type CategoryIconName,
  type TownCategory,
} from '#shared/places/town-categories.ts'
import { useAct } from '../core/act.ts'
import { useStaffTexts } from '../texts/texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import css from './settings.module.css'

type PutCategoryProps = {
  /** What is changed; a new one when absent. */
  of?: TownCategory | undefined
  /** The name one that ships has while the town gives it none. */
  usual?: string | undefined
  /** How a drawing looks: the screen draws it. */
  drawing: (name: CategoryIconName, colour: CategoryColour | undefined) => ReactNode
  onDone: (changed: boolean) => void
}

/** A category of the town: its names, its drawing and colour. */
export function PutCategory({ of, usual, drawing, onDone }: PutCategoryProps) {
  const { settings, core } = useStaffTexts()
  const texts = settings.categories
  const { run, busy } = useAct()
  const [name, setName] = useState(of?.name ?? '')
  const [nameEn, setNameEn] = useState(of?.nameEn ?? '')
  const [icon, setIcon] = useState<CategoryIconName>(of?.icon ?? iconOf(of?.id))
  const [colour, setColour] = useState(of?.colour)
  const [tried, setTried] = useState(false)
  const nameless = !usual && name.trim() === ''
  const save = async () => {
    setTried(true)
    if (nameless) return
    const answer = await run('places.put-category', 'city', {
      ...(of && { category: of.id }),
      ...(name.trim() && { name: name.trim() }),
      ...(nameEn.trim() && { nameEn: nameEn.trim() }),
      ...(icon !== iconOf(of?.id) && { icon }),
      ...(colour && { colour }),
      ...(of?.off && { off: true }),
    })
    if (answer?.ok) onDone(true)
  }
  return (
    <form
      className={css.category}
      aria-label={of ? texts.change : texts.add}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={css.names}>
        <TextField
          label={texts.name}
          hint={usual && texts.nameHint(usual)}
          value={name}
          maxLength={40}
          error={tried && nameless ? texts.nameNeeded : undefined}
          onChange={event => setName(event.target.value)}
        />
        <TextField
          label={texts.nameEn}
          hint={texts.nameEnHint}
          value={nameEn}
          maxLength={40}
          lang="en"
          onChange={event => setNameEn(event.target.value)}
        />
      </div>
      <Choice label={texts.icon}>
        {categoryIcons.map(each => (
          <button
            key={each}
            type="button"
            aria-label={texts.icons[each]}
            title={texts.icons[each]}
            aria-pressed={each === icon}
            onClick={() => setIcon(each)}
          >
            {drawing(each, colour)}
          </button>
        ))}
      </Choice>
      <Choice label={texts.colour}>
        {([undefined, ...categoryColours] as const).map(each => (
          <button
            key={each ?? 'usual'}
            type="button"
            aria-pressed={each === colour}
            className={css.colour}
            onClick={() => setColour(each)}
          >
            {drawing(icon, each)}
            {each ? texts.colours[each] : texts.usualColour}
          </button>
        ))}
      </Choice>
      <div className={css.buttons}>
        <Button type="submit" busy={busy('places.put-category')}>
          {core.act.save}
        </Button>
        <Button look="quiet" onClick={() => onDone(false)}>
          {core.act.cancel}
        </Button>
      </div>
    </form>
  )
}

/** The drawing of one that ships is its own; an added one begins with the plainest. */
const iconOf = (id: Category | undefined): CategoryIconName => (id !== undefined && isBuiltIn(id) ? id : 'other')

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={css.choice}>
      <legend>{label}</legend>
      {children}
    </fieldset>
  )
}
