import { v7 as uuidv7 } from 'uuid'
import { defineCommand } from '#app/platform/command.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { agencyReferences } from '#db/schema/index.server.ts'
import { parseReference } from '../domain/reference.ts'
import { GiveReferenceInput } from '../inputs.ts'
import { localisedOf, requireAgency } from '../load.server.ts'
import { requireAnalystOf } from '../policy.ts'
import { listPagesUnder } from './queries.server.ts'

/** Whom the agency serves, by age, sex and district. Earlier tables are kept; the newest counts. */
export const giveReference = defineCommand({
  name: 'agencies.give-reference',
  input: GiveReferenceInput,
  async authorise({ tx, actor, input, now }) {
    const analyst = requireAnalystOf(actor, input.agencyId)
    const agency = await requireAgency(tx, input.agencyId)
    const table = parseReference(input.table)
    if (!('rows' in table))
      throw new AppError('invalid', `agencies.reference.problem.${table.fault}`, { line: table.line, text: table.text }, 'table')
    if (input.year > now.getUTCFullYear()) throw new AppError('invalid', 'agencies.reference.problem.year', {}, 'year')
    return { agency, analyst, rows: table.rows }
  },
  async write({ tx, input, now }, { agency, analyst, rows }) {
    const source = localisedOf(input.sourceZh, input.sourceEn)
    const id = uuidv7()
    await tx.insert(agencyReferences).values({ id, agencyId: agency.id, rows, source, year: input.year, givenBy: analyst.id, givenAt: now })
    return {
      result: { slug: agency.slug },
      event: {
        name: 'agencies.reference-given',
        payload: { agencyId: agency.id, referenceId: id, ...(await listPagesUnder(tx, agency.id)) },
      },
    }
  },
})
