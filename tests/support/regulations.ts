import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Real texts stand beside the repository on the machines that have them; tests on them are skipped elsewhere. */
const regulations = path.resolve(process.env.MINYI_DATA ?? path.join(import.meta.dirname, '../../../shared/data'), 'regulations')
export const hasRegulations = existsSync(regulations)
export const regulation = (name: string) => path.join(regulations, `${name}.md`)
export const readRegulation = (name: string) => readFileSync(regulation(name), 'utf8')

/** A UK act in Akoma Ntoso, of the same collection. */
export const act2014 = path.join(regulations, '../akn/uk_pga-2014-27-enacted-data.xml')
