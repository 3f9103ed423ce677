import path from 'node:path'
import type { Analysis, Tally } from '../features/opinion/domain/analysis.ts'
import { print, UsageError, type Verb } from './verbs.ts'

export const analyseOpinion: Verb = {
  usage: 'opinion analyse FOLDER [--seed N] [--resamples N]',
  about:
    "Reads a folder in Polis's export format and prints its opinion groups, common ground and what divides, as JSON. Needs no database.",
  positional: 1,
  options: ['seed', 'resamples'],
  database: false,
  async run({ positional: [folder], options }) {
    const [{ readPolisFolder }, { analyse }, { compareWithPolis }] = await Promise.all([
      import('../features/opinion/formats/read-folder.server.ts'),
      import('../features/opinion/domain/analyse.ts'),
      import('../features/opinion/domain/groups/compare.ts'),
    ])
    const given = { seed: whole(options, 'seed', 2 ** 31 - 1), resamples: whole(options, 'resamples', 1000) }
    const { votes, statements, polisGroups } = await readPolisFolder(path.resolve(process.env.INIT_CWD ?? process.cwd(), folder!))
    const hidden = statements.filter(({ moderated }) => moderated === -1).map(({ id }) => id)
    const analysis = analyse(votes, { hidden, ...given })
    print({ ...shaped(analysis), polis: polisGroups ? compareWithPolis(analysis, polisGroups) : null })
    return 0
  },
}

function whole(options: Record<string, string>, name: string, most: number) {
  if (options[name] === undefined) return undefined
  const value = Number(options[name])
  if (!/^\d+$/.test(options[name]) || value > most) throw new UsageError(`--${name} is a whole number from 0 to ${most}.`)
  return value
}

function shaped({ people, statementResults, groups, consensus, ...rest }: Analysis) {
  const votes = ({ agree, disagree, pass }: Tally) => agree + disagree + pass
  return {
    participants: rest.participants,
    statements: statementResults.map(({ agreeShare, disagreeShare, perGroup, ...one }) => ({
      ...one,
      perGroup: perGroup.map((tally, group) => ({ group, ...tally, votes: votes(tally) })),
      intervals: { agree: agreeShare, disagree: disagreeShare },
    })),
    votes: rest.votes,
    grouped: rest.grouped,
    k: rest.k,
    silhouette: rest.silhouette,
    status: rest.status,
    stability: rest.stability,
    groups,
    assignment: Object.fromEntries(people.ids.flatMap((id, i) => (people.group[i]! < 0 ? [] : [[id, people.group[i]!]]))),
    consensus: consensus.map(({ statement }) => statement),
    divisive: rest.divisive,
    commonGround: consensus,
    seed: rest.seed,
    methodVersion: rest.methodVersion,
    inputHash: rest.inputHash,
    hash: rest.hash,
  }
}
