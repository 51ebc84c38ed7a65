import { payments as en } from './en/payments.ts'
import { payments as ru } from './ru/payments.ts'
import { useLanguage } from './texts.tsx'

/** The texts of residents' payments come with the section that shows them. */
export const usePaymentTexts = (): typeof ru => ({ ru, en })[useLanguage().language]
