import type { InitiativeState } from './initiative.ts'

/** The states as people call them, on the screen and in files. */
export const stateWords: Readonly<Record<InitiativeState, string>> = {
  idea: 'идея',
  draft: 'готовится',
  gathering: 'собирает поддержку',
  submitted: 'внесён',
  remarks: 'принимаются замечания',
  examination: 'на экспертизе',
  supported: 'поддержан',
  returned: 'возвращён на доработку',
  refused: 'отказано',
  'in-round': 'в конкурсном отборе',
  won: 'победил',
  reserve: 'в резерве',
  lost: 'не прошёл отбор',
  'under-way': 'выполняется',
  done: 'выполнен',
  reported: 'отчёт опубликован',
  archived: 'в архиве',
}
