import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Tree } from '../../domain/index.ts'
import { parseDraft } from '../parse-draft.server.ts'
import { toAkn } from './akn.server.ts'
import { toDocx } from './docx.server.ts'
import { toMarkdown } from './markdown.server.ts'

// No seal is ever whole here: every file is read as one that somebody has worked on.
vi.mock('../seal.server.ts', async (original) => ({ ...(await original<object>()), openSealed: () => null }))

const laws = path.resolve(process.env.MINYI_DATA ?? '../shared/data', 'regulations')
const files = [
  ...readdirSync('db/demo')
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('db/demo', name)),
  ...(existsSync(laws) ? readdirSync(laws).map((name) => path.join(laws, name)) : []),
]
const shape = ({ title, clauses }: Tree) => [title, ...clauses.map(({ id, label, heading, text }) => [id, label, heading, text])]

test.each(files.map((file) => [path.basename(file), file]))(
  '%s, edited since, is read by its structure: the same ids',
  async (name, file) => {
    const draft = await parseDraft(readFileSync(file), { fileName: name })
    const written = { xml: toAkn(draft), docx: await toDocx(draft), md: toMarkdown(draft) }
    for (const [ending, bytes] of Object.entries(written))
      expect(shape(await parseDraft(bytes, { fileName: `a.${ending}` })), ending).toEqual(shape(draft))
  },
)
