export interface Run {
  readonly folder: string
  readonly issuedFile: string
  readonly madeFolder: string
  close(): void
}
export function openRun(): Run
export function searchIssued(run: Pick<Run, 'issuedFile' | 'madeFolder'>): { readonly finds: readonly string[]; readonly secretCount: number; readonly fileCount: number }
