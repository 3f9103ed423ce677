import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { storeFile } from '#app/platform/files.server.ts'
import { matterDocuments } from '#db/schema/index.server.ts'
import { AddDocumentInput } from './inputs.ts'
import { requireMatter } from './load.server.ts'
import { requireMatterAuthor } from './policy.ts'

export const addDocument = defineCommand({
  name: 'matters.add-document',
  input: AddDocumentInput,
  async authorise({ tx, actor, input }) {
    const matter = await requireMatter(tx, input.matterId)
    return { matter, author: requireMatterAuthor(actor, matter.agencyId) }
  },
  async write({ tx, input, now }, { matter, author }) {
    const id = uuidv7()
    const fileId = await storeFile(tx, input.file, author.id, now)
    await tx.insert(matterDocuments).values({ id, matterId: matter.id, fileId, title: input.title, addedAt: now })
    return {
      result: { id, slug: matter.slug },
      event: { name: 'matters.document-added', matterId: matter.id, payload: { documentId: id, fileId } },
    }
  },
})
