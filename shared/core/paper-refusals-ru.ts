import type { RefusalCode } from './refusal.ts'

/** What is wrong with a file, as the server says it, and the page by itself before it is sent. */
export const paperRefusalsRu = {
  'too-many-papers': 'Бумаг у проекта уже столько, сколько можно. Уберите лишнюю или соедините несколько в один файл.',
  'paper-not-pdf':
    'Это не файл PDF. Откройте документ там, где его писали, и сохраните как PDF; снимок страницы приложите фотографией.',
  'paper-damaged':
    'Файл пуст или повреждён: открыть его не получится. Сохраните документ в PDF заново и приложите ещё раз.',
  'paper-locked':
    'Файл защищён паролем или от изменений, и прочитать его смогут не все. Снимите защиту или сохраните документ в PDF заново.',
  'paper-unknown': 'Файл этой бумаги не сохранился. Приложите его ещё раз.',
  'file-too-large': 'Файл слишком большой. Уменьшите его или разделите на несколько.',
} as const satisfies Partial<Record<RefusalCode, string>>
