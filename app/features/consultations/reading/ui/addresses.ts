export type View = { edition: number; currentEdition: number; text: string | null; sort?: string }

/** The address of a view of the law page, as search and hash; what is the default is left out. */
export function viewOf({ edition, currentEdition, text, sort }: View, clause: string | null) {
  const params = new URLSearchParams()
  if (clause) params.set('clause', clause)
  if (edition !== currentEdition) params.set('v', String(edition))
  if (text) params.set('text', text)
  if (sort && sort !== 'endorsed') params.set('sort', sort)
  const search = params.toString()
  return search ? `?${search}` : '?'
}
export const lawPath = (id: string) => `/consultations/${id}`
export const commentPath = (id: string, commentId: string) => `/consultations/${id}/comments/${commentId}`
export const listPath = (id: string) => `/consultations/${id}/comments`
export function formPath(id: string, clause: string | null, more: Record<string, string> = {}) {
  const params = new URLSearchParams(clause ? { clause, ...more } : more)
  const search = params.toString()
  return `/consultations/${id}/comment${search ? `?${search}` : ''}`
}
