import {
  IconBuilding,
  IconBulb,
  IconBus,
  IconDots,
  IconDroplet,
  IconHomeHeart,
  IconParking,
  IconPaw,
  IconRoad,
  IconShield,
  IconSnowflake,
  IconTemperature,
  IconTrash,
  IconTree,
  IconHorseToy,
} from '@tabler/icons-react'
import { lazy, Suspense, type ComponentType } from 'react'
import { isBuiltIn, type BuiltInCategory, type Category } from '#shared/core/category.ts'
import type { CategoryIconName, TownCategory } from '#shared/places/town-categories.ts'
import { useSurroundings } from '../ui/surroundings.ts'
import css from './category-icon.module.css'

export type Drawing = ComponentType<{ size?: number | string; stroke?: number | string }>

const icons: Record<BuiltInCategory, Drawing> = {
  lighting: IconBulb,
  roads: IconRoad,
  yard: IconHomeHeart,
  playground: IconHorseToy,
  snow: IconSnowflake,
  garbage: IconTrash,
  trees: IconTree,
  heating: IconTemperature,
  water: IconDroplet,
  house: IconBuilding,
  transport: IconBus,
  parking: IconParking,
  safety: IconShield,
  animals: IconPaw,
  other: IconDots,
}

// Few towns choose one of these: whoever meets one loads them.
const MoreIcon = lazy(async () => ({ default: (await import('./more-icons.tsx')).MoreIcon }))

/** The drawing of a category as the town has chosen it; the word stands beside it. */
export function CategoryIcon({ category }: { category: Category }) {
  const own = useSurroundings().town.categories?.find(each => each.id === category)
  return <CategoryDrawing of={own ?? { id: category }} />
}

/** A drawing in its colour: the town's, else the one that ships. */
export function CategoryDrawing({ of: { id, icon, colour } }: { of: Pick<TownCategory, 'id' | 'icon' | 'colour'> }) {
  const name = icon ?? (isBuiltIn(id) ? id : 'other')
  return (
    <span aria-hidden className={css.icon} data-colour={colour}>
      <Named name={name} />
    </span>
  )
}

function Named({ name }: { name: CategoryIconName }) {
  if (isBuiltIn(name)) {
    const Icon = icons[name]
    return <Icon size={22} stroke={1.8} />
  }
  return (
    <Suspense fallback={<IconDots size={22} stroke={1.8} />}>
      <MoreIcon name={name} />
    </Suspense>
  )
}
