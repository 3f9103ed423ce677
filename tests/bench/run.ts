// `npm run -s bench -- NAME` prints one JSON object; ours and the reference are measured in the same run, by turns.
import { benchAlign } from './align.ts'
import { benchBundle } from './bundle.ts'
import { benchCampaigns } from './campaigns.ts'
import { benchCrowded } from './crowded.ts'
import { benchDashboard } from './dashboard.ts'
import { benchLive } from './live.ts'
import { benchOpinion } from './opinion.ts'
import { benchPackage } from './package.ts'
import { benchReads } from './reads.ts'
import { benchReadsSignedIn } from './reads-signed-in.ts'
import { benchReanchor } from './reanchor.ts'
import { benchRedline } from './redline.ts'
import { benchRoom } from './room.ts'
import { benchVotes } from './votes.ts'
import { benchWrites } from './writes.ts'

const BENCHES: Record<string, () => Promise<object>> = {
  reads: benchReads,
  'reads-signed-in': benchReadsSignedIn,
  writes: benchWrites,
  live: benchLive,
  bundle: benchBundle,
  align: benchAlign,
  reanchor: benchReanchor,
  crowded: benchCrowded,
  package: benchPackage,
  redline: benchRedline,
  campaigns: benchCampaigns,
  opinion: benchOpinion,
  room: benchRoom,
  votes: benchVotes,
  dashboard: benchDashboard,
}

const name = process.argv[2] ?? ''
if (!Object.hasOwn(BENCHES, name)) {
  process.stderr.write(`Use: npm run -s bench -- ${Object.keys(BENCHES).join('|')}\n`)
  process.exit(2)
}
process.stdout.write(`${JSON.stringify(await BENCHES[name]!(), null, 2)}\n`)
process.exit(0)
