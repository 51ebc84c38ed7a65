import { other, parking, transport } from './city.ts'
import { heating, house, water } from './housing.ts'
import { lighting } from './lighting.ts'
import { playground } from './playground.ts'
import { roads } from './roads.ts'
import { safety } from './safety.ts'
import { snow } from './snow.ts'
import { animals, garbage, trees } from './tidiness.ts'
import type { Topic } from './topic.ts'
import { yard } from './yard.ts'

/** Everything people of the town raise, and what becomes of it. */
export const corpus: readonly Topic[] = [
  ...lighting,
  ...roads,
  ...yard,
  ...playground,
  ...snow,
  ...garbage,
  ...trees,
  ...heating,
  ...water,
  ...house,
  ...transport,
  ...parking,
  ...safety,
  ...animals,
  ...other,
]
