import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client.server.ts'
import { draftVersions } from '#db/schema/index.server.ts'
import type { Tree } from '../lineage/domain/lay-out.ts'
import { type ClauseRow, listClauses } from '../lineage/load.server.ts'
import { treeOf } from '../reading/texts.server.ts'
import { type Article, listWholes, readArticle, wholeIn } from './domain/article.ts'

type Version = typeof draftVersions.$inferSelect
export type Articles = ReturnType<typeof articlesOf>

/** The articles of an edition in the language of the draft, each laid out when it is first asked for. */
export function articlesOf(version: Pick<Version, 'title' | 'notes' | 'language'>, rows: readonly ClauseRow[]) {
  const tree: Tree = treeOf(version, rows, version.language)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const wholes = listWholes(tree)
  const known = new Map<string, Article>()
  const articleOf = (clauseId: string): Article | null => {
    const row = byId.get(clauseId)
    const key = row && (byId.get(row.articleId ?? '')?.key ?? row.key)
    if (!key) return null
    if (!known.has(key)) known.set(key, readArticle(tree, key))
    return known.get(key)!
  }
  return {
    tree,
    articleOf,
    labelOf: (clauseId: string) => byId.get(clauseId)?.label ?? '',
    keyOf: (clauseId: string) => byId.get(clauseId)?.key,
    /** Where the clause's own words begin in the article's text. */
    startOf: (clauseId: string) => articleOf(clauseId)?.places.get(byId.get(clauseId)!.key)?.start ?? 0,
    /** The clause with all its parts; null where it has none. */
    wholeOf(clauseId: string) {
      const key = byId.get(clauseId)?.key
      const article = key !== undefined && wholes.has(key) ? articleOf(clauseId) : null
      return article && wholeIn(article, key!)
    },
  }
}

export async function readArticles(db: Db, versionIds: readonly string[]): Promise<Map<string, Articles>> {
  if (versionIds.length === 0) return new Map()
  const versions = await db
    .select()
    .from(draftVersions)
    .where(inArray(draftVersions.id, [...versionIds]))
  return new Map(
    await Promise.all(versions.map(async (version) => [version.id, articlesOf(version, await listClauses(db, version.id))] as const)),
  )
}
