/** The recording of a published meeting. */
export const replay = {
  title: 'Запись встречи',
  recording: 'Запись встречи',
  recordingOf: (when: string) => `Запись встречи, ${when}`,
  toMeeting: 'Итоги встречи',
  missing: 'Запись появится, когда итоги встречи опубликуют',
  play: 'Смотреть',
  pause: 'Остановить',
  back: 'К предыдущей отметке',
  forth: 'К следующей отметке',
  slider: 'Время встречи',
  speed: 'Скорость',
  fill: 'На весь экран',
  chapters: 'Ход встречи',
  honest:
    'Запись складывается из открытого журнала встречи. Долгие паузы сокращены. Отдельные голоса в журнал не пишутся: рейтинг меняется, когда голоса подсчитаны.',
  cancelledLater: (why: string) => `Это голосование отменено: ${why}`,
  kinds: {
    opened: () => 'Встреча открыта',
    item: (of: string) => `Повестка: ${of}`,
    vote: (of: string) => `Началось голосование: ${of}`,
    'vote-cancelled': (of: string) => `Началось голосование, которое отменили: ${of}`,
    counted: (of: string) => `Итог голосования: ${of}`,
    cancelled: (of: string) => `Голосование отменено: ${of}`,
    instruction: (of: string) => `Поручение: ${of}`,
    closed: () => 'Встреча закрыта',
  },
}
