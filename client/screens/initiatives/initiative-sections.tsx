import type { ComponentType } from 'react'
import { later } from '../../ui/later.tsx'
import type { SectionProps } from './section.ts'

/** A section whose code comes when the page does; until then it takes no room. */
const section = (load: () => Promise<ComponentType<SectionProps>>) => later(load, null)

type Sections = Readonly<Record<string, ComponentType<SectionProps>>>

/** What an initiative that everybody sees consists of; each says nothing where it has nothing to say. On a wide screen `now` and `side` stand beside `text`. */
export const sections: Record<'head' | 'now' | 'text' | 'side', Sections> = {
  head: {
    tools: section(async () => (await import('./tools-section.tsx')).ToolsSection),
  },
  now: {
    past: section(async () => (await import('./past-section.tsx')).PastSection),
    now: section(async () => (await import('./now-section.tsx')).NowSection),
  },
  text: {
    work: section(async () => (await import('./work-section.tsx')).WorkSection),
    gathering: section(async () => (await import('./support-section.tsx')).GatheringSection),
    project: section(async () => (await import('./project-section.tsx')).ProjectSection),
    money: section(async () => (await import('./money-section.tsx')).MoneySection),
    support: section(async () => (await import('./support-section.tsx')).SupportSection),
    arguments: section(async () => (await import('./arguments-section.tsx')).ArgumentsSection),
    remarks: section(async () => (await import('./remarks-section.tsx')).RemarksSection),
    examination: section(async () => (await import('./examination-section.tsx')).ExaminationSection),
  },
  side: {
    where: section(async () => (await import('./where-section.tsx')).WhereSection),
    way: section(async () => (await import('./way-section.tsx')).WaySection),
  },
}

/** What stands above a draft that was returned, and under every draft, for the group that writes it. */
export const draftSections: Record<'above' | 'below', Sections> = {
  above: {
    now: section(async () => (await import('./now-section.tsx')).NowSection),
  },
  below: {
    remarks: section(async () => (await import('./remarks-section.tsx')).RemarksSection),
    examination: section(async () => (await import('./examination-section.tsx')).ExaminationSection),
    way: section(async () => (await import('./way-section.tsx')).WaySection),
  },
}
