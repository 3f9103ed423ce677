/** Why the installation cannot start, as one sentence for the administrator; the launcher shows it without a stack. */
export class StartError extends Error {
  override name = 'StartError'
}
