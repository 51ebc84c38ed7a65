import { IconArrowDown, IconArrowUp, IconEye, IconEyeOff, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Category } from '#shared/core/category.ts'
import { categoriesOf, type TownCategory } from '#shared/places/town-categories.ts'
import { useAct } from '../../core/act.ts'
import { CategoryDrawing } from '../../issues/category-icon.tsx'
import { PutCategory } from '../../places/put-category.tsx'
import { useStaffTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { useCategories } from '../../ui/categories.ts'
import css from './settings.module.css'

type CategoryListProps = { own: readonly TownCategory[] | undefined; onChanged: () => void }

/** What issues are about: the order, the names and the drawings in which people are offered it, and what is not offered. */
export function CategoryList({ own, onChanged }: CategoryListProps) {
  const { settings } = useStaffTexts()
  const texts = settings.categories
  const all = categoriesOf(own)
  const [edited, setEdited] = useState<Category | 'new'>()
  const done = (changed: boolean) => {
    setEdited(undefined)
    if (changed) onChanged()
  }
  return (
    <>
      <p className="soft">{texts.words}</p>
      <ol className={css.categories}>
        {all.map((each, n) => (
          <Line
            key={each.id}
            of={each}
            after={all[n + 2]?.id}
            first={n === 0}
            last={n === all.length - 1}
            before={all[n - 1]?.id}
            edited={edited === each.id}
            onEdit={on => setEdited(on ? each.id : undefined)}
            onDone={done}
          />
        ))}
      </ol>
      {edited === 'new' ? (
        <PutCategory drawing={drawing} onDone={done} />
      ) : (
        <div>
          <Button look="outline" icon={<IconPlus size={20} aria-hidden />} onClick={() => setEdited('new')}>
            {texts.add}
          </Button>
        </div>
      )}
    </>
  )
}

type LineProps = {
  of: TownCategory
  before: Category | undefined
  /** Of the one after the next: before it this one stands once it goes down. */
  after: Category | undefined
  first: boolean
  last: boolean
  edited: boolean
  onEdit: (on: boolean) => void
  onDone: (changed: boolean) => void
}

function Line({ of, before, after, first, last, edited, onEdit, onDone }: LineProps) {
  const { settings, issues } = useStaffTexts()
  const texts = settings.categories
  const { nameOf } = useCategories()
  const { run, busy } = useAct()
  const name = nameOf(of.id)
  const move = async (to: Category | undefined) => {
    const answer = await run('places.order-categories', 'city', { category: of.id, ...(to && { before: to }) })
    if (answer?.ok) onDone(true)
  }
  const offer = async (off: boolean) => {
    const { id, off: _was, ...rest } = of
    const answer = await run('places.put-category', 'city', { category: id, ...rest, ...(off && { off }) })
    if (answer?.ok) onDone(true)
  }
  const waits = busy('places.order-categories', of.id) || busy('places.put-category', of.id)
  const shipped = (issues.categories as Readonly<Record<string, string>>)[of.id]
  return (
    <li data-off={of.off || undefined}>
      <div className={css.categoryLine}>
        <CategoryDrawing of={of} />
        <span>
          <strong>{name}</strong>
          {of.off && <span className="soft"> · {texts.isOff}</span>}
          {of.name && shipped && of.name !== shipped && <span className="soft"> · {texts.shipped(shipped)}</span>}
        </span>
        <span className={css.categoryTools}>
          <Button
            look="quiet"
            aria-label={`${texts.up}: ${name}`}
            disabled={first || waits}
            onClick={() => void move(before)}
          >
            <IconArrowUp size={20} aria-hidden />
          </Button>
          <Button
            look="quiet"
            aria-label={`${texts.down}: ${name}`}
            disabled={last || waits}
            onClick={() => void move(after)}
          >
            <IconArrowDown size={20} aria-hidden />
          </Button>
          <Button
            look="quiet"
            aria-label={`${of.off ? texts.on : texts.off}: ${name}`}
            title={of.off ? texts.on : texts.off}
            disabled={of.id === 'other' || waits}
            onClick={() => void offer(!of.off)}
          >
            {of.off ? <IconEye size={20} aria-hidden /> : <IconEyeOff size={20} aria-hidden />}
          </Button>
          <Button
            look="quiet"
            aria-label={`${texts.change}: ${name}`}
            title={texts.change}
            aria-expanded={edited}
            onClick={() => onEdit(!edited)}
          >
            <IconPencil size={20} aria-hidden />
          </Button>
        </span>
      </div>
      {edited && <PutCategory of={of} usual={shipped} drawing={drawing} onDone={onDone} />}
    </li>
  )
}

const drawing = (icon: NonNullable<TownCategory['icon']>, colour: TownCategory['colour']) => (
  <CategoryDrawing of={{ id: 'other', icon, ...(colour && { colour }) }} />
)
