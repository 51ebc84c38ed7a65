import { count } from '../plural.ts'

/** An initiative on the hall's screen, and its choice on the console. */
export const wall = {
  title: 'Инициатива на экране',
  choose: 'Инициатива',
  show: 'Показать на экране',
  isShown: 'Показана на экране',
  kind: 'Инициативный проект',
  idea: 'Идея',
  number: (n: number) => `№ ${n}`,
  cost: 'Стоимость',
  residents: 'Платежи жителей',
  support: 'Поддержка',
  supporters: (n: number) => count('ru', n, { one: 'житель', few: 'жителя', many: 'жителей' }),
  of: (all: string) => `из ${all}`,
  byAssembly: 'поддержан собранием',
  figuresNow: 'Поддержка и платежи — как сейчас, а не в день встречи',
  allNow: 'Инициатива показана как сейчас, а не в день встречи',
  read: 'Весь проект — по коду',
}
