import { schedule as en } from './en/schedule.ts'
import { schedule as ru } from './ru/schedule.ts'
import { useLanguage } from './texts.tsx'

export type ScheduleTexts = typeof ru

/** The texts of the schedule and of planning come with the screens that show them: the map's first load stays without. */
export const useScheduleTexts = (): ScheduleTexts => ({ ru, en })[useLanguage().language]
