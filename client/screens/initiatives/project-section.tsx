import type { SectionProps } from './section.ts'
import { Submitted } from './submitted.tsx'

/** What was submitted, in its own words. */
export const ProjectSection = ({ shown: { submitted } }: SectionProps) => submitted && <Submitted {...submitted} />
