/**
 * Heavy work in threads of its own, so that those who type notice nothing: a queue, a time limit and a cancel.
 * A thread that takes too long or too much memory is ended, and the next job gets a new one.
 */
import { Worker } from 'node:worker_threads'
import { JobFault } from './JobFault'
import type { JobInput, JobName, JobOutput } from './jobs'
import type { JobAnswer, JobRequest } from './worker'

export interface WorkshopOptions {
  /** The built `worker.js`. */
  readonly workerFile: string
  readonly maxThreads?: number
  readonly timeLimitMs?: number
  /** More are turned away: whoever asks is told to come again. */
  readonly maxWaiting?: number
}

/** `ahead`: how many come before it. */
export type JobState = { readonly is: 'queued'; readonly ahead: number } | { readonly is: 'working' }

export interface Workshop {
  /** Rejects with `JobFault` (what was given is unusable), `WorkTooLong`, `WorkshopFull`, or the signal's reason. `tell`: how far it has come. */
  run<Name extends JobName>(name: Name, input: JobInput<Name>, signal?: AbortSignal, tell?: (state: JobState) => void): Promise<JobOutput<Name>>
  close(): void
}

export class WorkTooLong extends Error {
  override readonly name = 'WorkTooLong'
}

export class WorkshopFull extends Error {
  override readonly name = 'WorkshopFull'
}

const defaultTimeLimitMs = 60_000
const defaultMaxWaiting = 20
/** A thread that grows beyond this is ended by the engine. */
const resourceLimits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 }

interface Job {
  readonly request: JobRequest
  readonly signal: AbortSignal | undefined
  readonly tell: ((state: JobState) => void) | undefined
  readonly resolve: (output: never) => void
  readonly reject: (error: unknown) => void
}

export function openWorkshop({ workerFile, maxThreads = 1, timeLimitMs = defaultTimeLimitMs, maxWaiting = defaultMaxWaiting }: WorkshopOptions): Workshop {
  const waiting: Job[] = []
  const idle: Worker[] = []
  const all = new Set<Worker>()

  const startThread = (): Worker => {
    const thread = new Worker(workerFile, { resourceLimits })
    all.add(thread)
    // An idle thread must not keep the process alive, nor end it.
    thread.unref()
    thread.on('error', () => end(thread))
    thread.on('exit', () => end(thread))
    return thread
  }
  const end = (thread: Worker) => {
    all.delete(thread)
    const index = idle.indexOf(thread)
    if (index >= 0) idle.splice(index, 1)
    void thread.terminate()
  }

  const doJob = (thread: Worker, job: Job) => {
    const finish = (settle: () => void, isHealthy: boolean) => {
      clearTimeout(timer)
      thread.off('message', onAnswer)
      thread.off('error', onError)
      thread.off('exit', onExit)
      job.signal?.removeEventListener('abort', onAbort)
      if (isHealthy) idle.push(thread)
      else end(thread)
      settle()
      next()
    }
    const onAnswer = (answer: JobAnswer) =>
      finish(() => {
        if (answer.is === 'done') job.resolve(answer.output as never)
        else job.reject(answer.is === 'fault' ? new JobFault(answer.code, answer.facts) : new Error(answer.message))
      }, true)
    const onError = (error: unknown) => finish(() => job.reject(isOutOfMemory(error) ? new JobFault('work-too-large') : error), false)
    const onExit = () => finish(() => job.reject(new Error('the thread ended')), false)
    const onAbort = () => finish(() => job.reject(job.signal?.reason), false)
    const timer = setTimeout(() => finish(() => job.reject(new WorkTooLong()), false), timeLimitMs)
    thread.on('message', onAnswer)
    thread.on('error', onError)
    thread.on('exit', onExit)
    job.signal?.addEventListener('abort', onAbort)
    job.tell?.({ is: 'working' })
    thread.postMessage(job.request)
  }

  const next = () => {
    const job = waiting[0]
    if (job === undefined) return
    const thread = idle.pop() ?? (all.size < maxThreads ? startThread() : null)
    if (thread === null) return
    waiting.shift()
    doJob(thread, job)
    tellPlaces()
  }
  const tellPlaces = () => {
    const busy = all.size - idle.length
    for (const [index, { tell }] of waiting.entries()) tell?.({ is: 'queued', ahead: busy + index })
  }
  /** Whoever has gone away leaves the queue at once, and their place to others. */
  const leaveWhenAborted = (job: Job) => {
    job.signal?.addEventListener('abort', () => {
      const index = waiting.indexOf(job)
      if (index < 0) return
      waiting.splice(index, 1)
      job.reject(job.signal?.reason)
      tellPlaces()
    }, { once: true })
  }

  return {
    run: (name, input, signal, tell) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        if (waiting.length >= maxWaiting) return reject(new WorkshopFull())
        const job: Job = { request: { name, input }, signal, tell, resolve, reject }
        waiting.push(job)
        leaveWhenAborted(job)
        next()
        tellPlaces()
      }),
    close() {
      for (const job of waiting.splice(0)) job.reject(new WorkshopFull())
      for (const thread of [...all]) end(thread)
    },
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
}
