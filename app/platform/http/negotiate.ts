const COMMENT = /^(\/consultations\/[\w-]+\/comments\/[\w-]{36})(?=\?|$)/

/** A comment asked for as linked data is its annotation: the address that answers, or the one that was asked for. */
export function negotiate(url: string, accept: string | undefined): string {
  return accept?.includes('application/ld+json') && COMMENT.test(url) ? url.replace(COMMENT, '$1/annotation') : url
}
