import { useLanguage } from './texts.tsx'

const ru = {
  title: 'Лист регистрации',
  of: 'участников собрания',
  ofConference: 'делегатов конференции',
  territory: 'Территория',
  when: 'Когда и где',
  page: (n: number, of: number) => `Страница ${n} из ${of}`,
  columns: {
    name: 'Фамилия, имя, отчество',
    year: 'Год рождения',
    address: 'Адрес места жительства',
    signature: 'Подпись',
  },
  consent:
    'Подписываясь, участник соглашается на обработку данных своей строки администрацией для проверки кворума (152-ФЗ, статья 9).',
  entitled: 'Жителей с 16 лет на территории: ________   Зарегистрировано: ________   Кворум: есть / нет',
  signed: 'Председатель ____________________________   Секретарь ____________________________',
  counted: 'Счётчики ____________________________________________________________________',
  qr: 'Страница встречи',
  back: 'К встрече',
  print: 'Печать',
  pages: 'Страниц',
}

const en: typeof ru = {
  title: 'Registration sheet',
  of: 'of those at the assembly',
  ofConference: 'of the delegates of the conference',
  territory: 'Territory',
  when: 'When and where',
  page: (n, of) => `Page ${n} of ${of}`,
  columns: { name: 'Full name', year: 'Year of birth', address: 'Home address', signature: 'Signature' },
  consent:
    'By signing one agrees that the administration uses the data of one’s line to check the quorum (152-FZ, article 9).',
  entitled: 'Residents of the territory of 16 and more: ________   Registered: ________   Quorum: yes / no',
  signed: 'Chair ____________________________   Secretary ____________________________',
  counted: 'Tellers ____________________________________________________________________',
  qr: 'Page of the meeting',
  back: 'To the meeting',
  print: 'Print',
  pages: 'Pages',
}

/** The words of the registration sheet come with it alone. */
export const useRegistrationTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
