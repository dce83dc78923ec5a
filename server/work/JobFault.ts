/** Something is wrong with what a job was given, not with us. `code`: why, in a word the door has a sentence for. */
export class JobFault extends Error {
  override readonly name = 'JobFault'
  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(code)
  }
}
