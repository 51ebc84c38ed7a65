import type { wall as ru } from '../ru/wall.ts'
import { count } from '../plural.ts'

/** An initiative on the hall's screen, and its choice on the console. */
export const wall: typeof ru = {
  title: 'Initiative on the screen',
  choose: 'Initiative',
  show: 'Show on the screen',
  isShown: 'On the screen',
  kind: 'Initiative project',
  idea: 'Idea',
  number: n => `No. ${n}`,
  cost: 'Cost',
  residents: 'Residents’ payments',
  support: 'Support',
  supporters: n => count('en', n, { one: 'resident', other: 'residents' }),
  of: all => `of ${all}`,
  byAssembly: 'supported by an assembly',
  figuresNow: 'Support and payments are as of now, not as on the day of the meeting',
  allNow: 'The initiative is shown as it is now, not as on the day of the meeting',
  read: 'Scan for the whole project',
}
