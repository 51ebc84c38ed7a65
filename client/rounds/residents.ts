import { api } from '../core/api.ts'

/** A line of the roll as an operator finds it. */
export type FoundResident = { readonly person: string; readonly name?: string; readonly address?: string }

/** Residents by name or house, as many as an operator looks through; nothing where the roll cannot be asked. */
export async function findResidents(words: string): Promise<readonly FoundResident[]> {
  if (words.trim() === '') return []
  const found = await api<{ items: FoundResident[] }>(`/api/residents?q=${encodeURIComponent(words)}`).catch(() => ({
    items: [],
  }))
  return found.items.slice(0, 10)
}
