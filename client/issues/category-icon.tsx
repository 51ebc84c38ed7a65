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
import type { ComponentType } from 'react'
import type { Category } from '#shared/core/category.ts'

const icons: Record<Category, ComponentType<{ size?: number | string; stroke?: number | string }>> = {
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

/** The drawing of a topic; the word stands beside it. */
export function CategoryIcon({ category, size = 22 }: { category: Category; size?: number }) {
  const Icon = icons[category]
  return (
    <span aria-hidden>
      <Icon size={size} stroke={1.8} />
    </span>
  )
}
