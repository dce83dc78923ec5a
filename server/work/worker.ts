/** The other end of a thread: takes one job at a time and answers it. */
import { parentPort } from 'node:worker_threads'
import { JobFault } from './JobFault'
import { jobs, type JobName } from './jobs'

export interface JobRequest {
  readonly name: JobName
  readonly input: unknown
}

export type JobAnswer =
  | { readonly is: 'done'; readonly output: unknown }
  | { readonly is: 'fault'; readonly code: string; readonly facts: Readonly<Record<string, string>> }
  | { readonly is: 'failed'; readonly message: string }

async function answer({ name, input }: JobRequest): Promise<JobAnswer> {
  try {
    const job = jobs[name] as (input: unknown) => unknown
    return { is: 'done', output: await job(input) }
  } catch (error) {
    if (error instanceof JobFault) return { is: 'fault', code: error.code, facts: error.facts }
    return { is: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (request: JobRequest) => {
  void answer(request).then((answered) => parentPort?.postMessage(answered))
})
