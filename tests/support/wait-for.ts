/** Asks until the answer is not false or undefined; never sleeps blindly. Throws with `what` after `ms`. `every`: ms between two questions. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  ms = 10_000,
  every = 10,
): Promise<T> {
  const until = Date.now() + ms
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > until) throw new Error(`Waited ${ms} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, every))
  }
}
