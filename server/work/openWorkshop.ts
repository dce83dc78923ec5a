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

export interface Workshop {
  /** Rejects with `JobFault` (what was given is unusable), `WorkTooLong`, `WorkshopFull`, or the signal's reason. */
  run<Name extends JobName>(name: Name, input: JobInput<Name>, signal?: AbortSignal): Promise<JobOutput<Name>>
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
    thread.postMessage(job.request)
  }

  const next = () => {
    const job = waiting[0]
    if (job === undefined) return
    const thread = idle.pop() ?? (all.size < maxThreads ? startThread() : null)
    if (thread === null) return
    waiting.shift()
    if (job.signal?.aborted) {
      idle.push(thread)
      job.reject(job.signal.reason)
      return next()
    }
    doJob(thread, job)
  }

  return {
    run: (name, input, signal) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= maxWaiting) return reject(new WorkshopFull())
        waiting.push({ request: { name, input }, signal, resolve, reject })
        next()
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
