import type { Issue } from '#shared/issues/issue.ts'

/** An instruction in the words a clerk would use who has only the question before them. */
export function orderFor({ text, category }: Pick<Issue, 'text' | 'category'>): string {
  const [first = text] = text.split(/(?<=[.?!])\s/)
  return `${verbs[category]} Вопрос жителей: «${first.replace(/[.]$/, '')}»`
}

const verbs: Readonly<Record<Issue['category'], string>> = {
  lighting: 'Проверить освещение и восстановить его.',
  roads: 'Обследовать участок дороги и выполнить ремонт.',
  yard: 'Привести двор в порядок.',
  playground: 'Обследовать площадку и отремонтировать оборудование.',
  snow: 'Убрать снег и наледь.',
  garbage: 'Навести порядок с вывозом отходов.',
  trees: 'Обследовать деревья и выполнить обрезку.',
  heating: 'Проверить параметры отопления и отрегулировать систему.',
  water: 'Проверить сети водоснабжения и водоотведения.',
  house: 'Выполнить ремонт общего имущества дома.',
  transport: 'Рассмотреть работу маршрута и остановки.',
  parking: 'Навести порядок с парковкой.',
  safety: 'Принять меры безопасности.',
  animals: 'Принять меры по безнадзорным животным.',
  other: 'Рассмотреть обращение и доложить.',
}
