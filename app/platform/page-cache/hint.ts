/** A loader says what its page depends on. A page that says nothing is not cached. */
export class CacheHint {
  readonly tags = new Set<string>()
  until = Number.POSITIVE_INFINITY
  declared = false

  /** Tags: `activity:<id>`, `matter:<id>`, or `any` for a page that any event may change. `until`: when time alone changes it. */
  keep(tags: readonly string[], until?: Date | null) {
    this.declared = true
    for (const tag of tags) this.tags.add(tag)
    if (until) this.until = Math.min(this.until, until.getTime())
  }
}
