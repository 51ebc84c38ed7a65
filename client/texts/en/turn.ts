import type { turn as ru } from '../ru/turn.ts'

export const turn: typeof ru = {
  come: 'An initiative came of it',
  make: 'Make an initiative of it',
}
