import { useTexts } from '../texts/texts.tsx'
import { toast } from './toast.tsx'

/** Copies words for another program and says that it did, or what to do instead. */
export function useCopy(): (words: string) => Promise<void> {
  const { schedule } = useTexts().meetings
  return async words => {
    try {
      await navigator.clipboard.writeText(words)
      toast({ text: schedule.copied, kind: 'done' })
    } catch {
      toast({ text: schedule.copyFailed, kind: 'failed' })
    }
  }
}
