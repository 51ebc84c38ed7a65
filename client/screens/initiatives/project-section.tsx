import type { SectionProps } from './section.ts'
import { Submitted } from './submitted.tsx'

/** What was submitted, or is open to support, in its own words. */
export function ProjectSection({ shown: { submitted, gathering } }: SectionProps) {
  const text = submitted ?? gathering
  return text && <Submitted {...text} />
}
