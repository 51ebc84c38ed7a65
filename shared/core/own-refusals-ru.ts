import type { RefusalCode } from './refusal.ts'

/** What a page may have to say by itself, without the server's sentence: it was never asked, or a proxy answered for it. */
export const ownRefusalsRu = {
  'not-found': 'Не найдено. Возможно, это уже удалили: обновите страницу.',
  'sign-in-needed': 'Сначала войдите в систему.',
  'meeting-not-open': 'Встреча не идёт: сейчас это сделать нельзя.',
  'role-scope-missing': 'Укажите организацию исполнителя.',
  'too-many': 'Слишком часто. Подождите немного и повторите.',
  'database-away': 'Хранилище временно недоступно. Ничего не потеряется: повторится само.',
  internal: 'Что-то пошло не так у нас. Повторится само; если нет — сообщите администратору.',
} as const satisfies Partial<Record<RefusalCode, string>>
