/** What can be wrong with a `.pb` file, in words with the place of `…` for the text in question. */
const words = {
  'section-missing': { ru: 'нет раздела …', en: 'there is no section …' },
  'section-twice': { ru: 'раздел … начат второй раз', en: 'the section … begins a second time' },
  'section-order': { ru: 'раздел … стоит не на своём месте', en: 'the section … is out of order' },
  'outside-section': { ru: 'строка стоит до первого раздела', en: 'the line stands before the first section' },
  'header-missing': {
    ru: 'в разделе … нет строки с названиями столбцов',
    en: 'the section … has no line of column names',
  },
  'column-missing': { ru: 'нет столбца …', en: 'there is no column …' },
  'column-twice': { ru: 'столбец … назван дважды', en: 'the column … is named twice' },
  fields: { ru: 'число полей не то, что столбцов: …', en: 'not as many fields as columns: …' },
  'quote-open': { ru: 'кавычка открыта и не закрыта', en: 'a quotation mark is opened and never closed' },
  'meta-missing': { ru: 'в разделе META нет …', en: 'META does not say …' },
  'meta-twice': { ru: '… сказано дважды', en: '… is said twice' },
  'vote-type': { ru: 'такого вида бюллетеней нет: …', en: 'there is no such kind of ballot: …' },
  number: { ru: 'это не число: …', en: 'this is not a number: …' },
  thousands: {
    ru: 'тысячи отделяют пробелом, а не запятой: …',
    en: 'thousands are set apart by a space, not by a comma: …',
  },
  negative: { ru: 'число меньше нуля: …', en: 'the number is below zero: …' },
  'project-empty': { ru: 'у проекта нет номера', en: 'a project has no id' },
  'project-twice': { ru: 'проект … назван дважды', en: 'the project … is named twice' },
  'projects-count': {
    ru: 'проектов не столько, сколько обещает num_projects: …',
    en: 'not as many projects as num_projects says: …',
  },
  'voter-empty': { ru: 'у голоса нет voter_id', en: 'a vote has no voter_id' },
  'voter-twice': { ru: '… голосует второй раз', en: '… votes a second time' },
  'project-unknown': { ru: 'голос за проект, которого нет: …', en: 'a vote for a project that is not there: …' },
  'choice-twice': { ru: 'в одном голосе проект … стоит дважды', en: 'one vote has the project … twice' },
  'one-only': { ru: 'выбрать можно было один проект, а названо …', en: 'one project could be chosen, and … are named' },
  'points-count': { ru: 'баллов не столько, сколько проектов: …', en: 'not as many points as projects: …' },
} as const

/** @property line - counted from 1; 0 for the file as a whole */
export type PbFault = Error & { readonly pb: keyof typeof words; readonly line: number; readonly about: string }

export const pbFault = (pb: PbFault['pb'], line: number, about = ''): PbFault =>
  Object.assign(new Error(pb), { pb, line, about })

export const isPbFault = (error: unknown): error is PbFault => error instanceof Error && 'pb' in error

/** One sentence: «Строка 17: это не число: «много».» */
export function pbFaultText({ pb, line, about }: PbFault, language: 'ru' | 'en'): string {
  const place = line === 0 ? '' : language === 'ru' ? `Строка ${line}: ` : `Line ${line}: `
  const quoted = language === 'ru' ? `«${short(about)}»` : `“${short(about)}”`
  const text = `${place}${words[pb][language].replace('…', quoted)}.`
  return text[0].toUpperCase() + text.slice(1)
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text).replace(/\s+/g, ' ')
