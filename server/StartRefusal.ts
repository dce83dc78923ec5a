/** A reason not to start, in words for the administrator: printed as it is, exit code 1. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal'
}
