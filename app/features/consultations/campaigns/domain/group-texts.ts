import { type Campaign, CampaignIndex } from './campaign-index.ts'

/** Groups texts that are one text: copies, light edits, and forms whose words were swapped. Rows count from 0 in the order given. */
export function groupTexts(texts: Iterable<string>, expected?: number): Campaign[] {
  const index = new CampaignIndex(expected)
  for (const text of texts) index.add(text)
  index.groupAll()
  return index.campaigns()
}
