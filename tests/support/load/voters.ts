import { STATEMENTS, type VotedMap } from './voted-map.ts'

/**
 * One voter for each person of the map, as the page with scripts votes: one vote after another, changing an earlier one now and
 * then. A vote whose answer never came is sent again until it is accepted. `accepted` is everybody's last vote on each statement.
 */
export function startVoters(url: string, { id, people }: VotedMap) {
  const accepted = new Map<string, number>()
  let [stopping, repeated, acknowledged] = [false, 0, 0]

  async function send(cookie: string, body: string): Promise<boolean> {
    const headers = { cookie, origin: url, 'content-type': 'application/json' }
    const signal = AbortSignal.timeout(30_000)
    const answer = await fetch(`${url}/opinion/${id}/vote`, { method: 'POST', headers, body, signal }).catch(() => undefined)
    const said = await answer?.json().catch(() => undefined)
    if (answer && answer.status < 500 && said && said.ok !== true) throw new Error(`A vote was refused: ${JSON.stringify(said)}`)
    return said?.ok === true
  }
  async function voteOn(person: (typeof people)[number], turn: number) {
    // Every third time back to what this person has voted on.
    const statement = 1 + ((turn % 3 === 2 ? turn - 2 : turn) % STATEMENTS)
    const vote = (turn % 3) - 1
    while (!(await send(person.cookie, JSON.stringify({ statement, vote })))) {
      repeated += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    acknowledged += 1
    accepted.set(`${person.id} ${statement}`, vote)
  }
  const running = Promise.all(
    people.map(async (person) => {
      for (let turn = 0; !stopping; turn++) await voteOn(person, turn)
    }),
  )
  return {
    accepted,
    acknowledged: () => acknowledged,
    repeated: () => repeated,
    /** Every vote that was begun is sent to its end first. */
    async stop() {
      stopping = true
      await running
    },
  }
}
