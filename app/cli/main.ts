import { createAdministrator } from './admin-create.ts'
import { groupComments } from './comments-group.ts'
import { exportConsultation } from './consultation-export.ts'
import { importConsultation } from './consultation-import.ts'
import { databaseUrl } from './database-url.ts'
import { loadDemoVerb } from './demo-load.ts'
import { alignDrafts } from './draft-align.ts'
import { exportDraftVerb } from './draft-export.ts'
import { importDraft } from './draft-import.ts'
import { parseDraftVerb } from './draft-parse.ts'
import { verifyEvents } from './events-verify.ts'
import { analyseOpinion } from './opinion-analyse.ts'
import { importOpinion } from './opinion-import.ts'
import { describeProblem } from './problem.ts'
import { readArguments, UsageError, type Verb } from './verbs.ts'

const VERBS: Record<string, Verb> = {
  'draft parse': parseDraftVerb,
  'draft align': alignDrafts,
  'draft export': exportDraftVerb,
  'draft import': importDraft,
  'comments group': groupComments,
  'consultation export': exportConsultation,
  'consultation import': importConsultation,
  'opinion analyse': analyseOpinion,
  'opinion import': importOpinion,
  'events verify': verifyEvents,
  'admin create': createAdministrator,
  'demo load': loadDemoVerb,
  'database url': databaseUrl,
}

const help = () =>
  [
    'Use: npm run -s minyi -- <noun> <verb> [arguments]',
    '',
    ...Object.values(VERBS).flatMap((verb) => [`  ${verb.usage}`, `      ${verb.about}`]),
    '',
    'With DATABASE_URL unset, the database under DATA_DIR (.data) is used; it is started for the time being where no server runs.',
  ].join('\n')

/** 0 done, 1 refused or failed, 2 typed wrongly. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args.includes('--help') || args[0] === 'help') {
    process.stdout.write(`${help()}\n`)
    return args.length === 0 ? 2 : 0
  }
  const name = args.slice(0, 2).join(' ')
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name]! : undefined
  if (!verb) {
    process.stderr.write(`There is no command "${name}".\n\n${help()}\n`)
    return 2
  }
  try {
    const given = readArguments(verb, args.slice(2))
    return verb.database ? await (await import('./with-database.ts')).withDatabase(() => verb.run(given)) : await verb.run(given)
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\nUse: ${verb.usage}\n`)
      return 2
    }
    process.stderr.write(`${await describeProblem(error)}\n`)
    return 1
  }
}
