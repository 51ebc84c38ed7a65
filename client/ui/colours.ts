/** The colours of the look; `global.css` holds the same values, a test compares them. */
export const colours = {
  ink: '#14213d',
  soft: '#5b6577',
  paper: '#faf8f3',
  card: '#ffffff',
  line: '#e4e0d6',
  river: '#1f5fa8',
  leaf: '#2e7d4f',
  rowan: '#c0392b',
} as const

export type State = 'new' | 'given' | 'in-work' | 'planned' | 'done' | 'overdue' | 'refused' | 'vote'

/** Each state has a tint and an ink on it, at least 4.5:1 (so `done` is a shade deeper than leaf); red means overdue or danger. */
export const tints: Record<State, { ink: string; tint: string }> = {
  new: { ink: '#4b5263', tint: '#eceae4' },
  given: { ink: '#1f5fa8', tint: '#e6eef8' },
  'in-work': { ink: '#8f5f00', tint: '#fdf1d8' },
  planned: { ink: '#176b71', tint: '#e2f1f2' },
  done: { ink: '#287146', tint: '#e5f2ea' },
  overdue: { ink: '#c0392b', tint: '#fbeae7' },
  refused: { ink: '#c0392b', tint: '#fbeae7' },
  vote: { ink: '#5f4796', tint: '#eeeaf7' },
}
