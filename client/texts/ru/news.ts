/** What a screen reader says of a meeting the moment it happens: a sentence each. */
export const newsRu = {
  opened: 'Встреча началась.',
  closed: 'Встреча закрыта.',
  item: (text: string) => `Обсуждаем пункт повестки: ${text}.`,
  started: (title: string) => `Началось голосование «${title}».`,
  stopped: (title: string) => `Голосование «${title}» закрыто, итог покажет ведущий.`,
  voteCancelled: (title: string) => `Голосование «${title}» отменено.`,
  revealed: (title: string) => `Показан итог голосования «${title}».`,
  decided: (title: string, decided: string) => `Итог голосования «${title}»: ${decided}.`,
  given: (number: string, text: string) => `Дано поручение${number}: ${text}.`,
  changed: (number: string, text: string) => `Изменено поручение${number}: ${text}.`,
  takenBack: (number: string, text: string) => `Отозвано поручение${number}: ${text}.`,
  cancelled: (number: string, text: string) => `Отменено поручение${number}: ${text}.`,
}
