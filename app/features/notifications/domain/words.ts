type Params = Record<string, string | number>

/** The draft's title, and the clause where there is one, as the sentence in that language needs them. */
export function wordsOf({ titleZh, titleEn, clauseZh, clauseEn }: Params, locale: 'zh-CN' | 'en'): { title: string; place: string } {
  const inEnglish = locale === 'en'
  const title = String((inEnglish && titleEn) || titleZh || '')
  const clause = String((inEnglish ? clauseEn || clauseZh : clauseZh || clauseEn) || '')
  return { title, place: inEnglish && clause ? `, ${clause}` : clause }
}

/** A clause as it is cited: from its article on, `第九条第一款第（四）项` or `Article 9, para. 1, (4)`. */
export function citeClause(path: string, language: 'zh' | 'en'): string {
  const parts = path.split(' › ').filter(Boolean)
  const article = parts.findIndex((part) => /条(之.+)?$|^Article\b/.test(part))
  return parts.slice(article < 0 ? -1 : article).join(language === 'en' ? ', ' : '')
}
