import * as z from 'zod/mini'
import { sha256 } from '../core/sha256.ts'

/** What somebody agreed to: the version of the text and the SHA-256 of its very words (152-ФЗ, article 9). */
export const consent = z.object({
  version: z.int().check(z.gte(1), z.lte(1000)),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type Consent = z.infer<typeof consent>
export type ConsentText = Consent & { readonly text: string }

/** Raised with every change of the words below. */
const version = 1

/** The consent as it is asked for today, as a document of its own; in the town's language, since it is signed. */
export function consentOf(town: string): ConsentText {
  const text = words(town)
  return { version, text, hash: sha256(text) }
}

const words = (town: string): string =>
  [
    'Согласие на обработку персональных данных для участия в голосованиях жителей',
    `Я даю администрации муниципального образования «${town}» согласие на обработку моих персональных данных, чтобы внести меня в реестр жителей для голосований и дать мне возможность участвовать в них.`,
    'Какие данные: имя или инициалы; дом и территория проживания; возрастная группа («не моложе 14, 16 или 18 лет») и день, когда она проверена; имя для входа, если я его задам.',
    'Паспорт или иной документ только показывают. Ни номер, ни фотография, ни дата рождения не записываются и не хранятся.',
    'Что с ними делают: записывают, хранят, уточняют, используют, чтобы один человек голосовал один раз, и удаляют. Другим лицам не передают и не публикуют. Кто как проголосовал, не хранится вместе с этими данными.',
    'Согласие действует, пока я состою в реестре. Его можно отозвать в любое время в администрации или в центре по работе с населением: данные заменят условным обозначением, а учтённые голоса сохранятся.',
  ].join('\n\n')
