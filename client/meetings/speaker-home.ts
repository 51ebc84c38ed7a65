import type { Speaker } from '#shared/meetings/floor.ts'
import type { Texts } from '../texts/types.ts'

/** Where a speaker is from, beside the number or the name: a house, a guest, or nothing that is known. */
export const speakerHome = ({ address, guest }: Speaker, meetings: Texts['meetings']): string | undefined =>
  address ?? (guest ? meetings.floorGuest : undefined)

/** «№ 4 · Садовая, 8». */
export const speakerWords = (speaker: Speaker, meetings: Texts['meetings']): string =>
  [speaker.label, speakerHome(speaker, meetings)].filter(Boolean).join(' · ')
