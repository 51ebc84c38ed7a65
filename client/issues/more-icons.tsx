import {
  IconArmchair,
  IconBallFootball,
  IconBike,
  IconGrave,
  IconMasksTheater,
  IconSchool,
  IconShoppingCart,
  IconStethoscope,
  IconTrafficLights,
  IconVolume,
  IconWalk,
  IconWifi,
} from '@tabler/icons-react'
import type { BuiltInCategory } from '#shared/core/category.ts'
import type { CategoryIconName } from '#shared/places/town-categories.ts'
import type { Drawing } from './category-icon.tsx'

type MoreIconName = Exclude<CategoryIconName, BuiltInCategory>

const icons: Record<MoreIconName, Drawing> = {
  school: IconSchool,
  health: IconStethoscope,
  sport: IconBallFootball,
  culture: IconMasksTheater,
  shop: IconShoppingCart,
  wifi: IconWifi,
  bike: IconBike,
  bench: IconArmchair,
  walk: IconWalk,
  crosswalk: IconTrafficLights,
  noise: IconVolume,
  cemetery: IconGrave,
}

/** Drawings beyond those of the list that ships. */
export function MoreIcon({ name }: { name: MoreIconName }) {
  const Icon = icons[name]
  return <Icon size={22} stroke={1.8} />
}
