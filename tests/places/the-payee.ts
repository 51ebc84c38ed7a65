import type { Payee } from '#shared/places/payee.ts'

/** Where an invented town's residents pay. */
export const thePayee: Payee = {
  name: 'УФК по Нижегородской области (Администрация Приречного)',
  inn: '7707083893',
  kpp: '526001001',
  account: '03231643227010005100',
  bank: 'Волго-Вятское ГУ Банка России//УФК',
  bic: '012202102',
  correspondent: '40102810745370000024',
  oktmo: '22701000',
  kbk: '00111715030140001150',
}
