/** Figures about the running server, in the text form that Prometheus reads. No names, no boards. */

/** Upper bounds of the save-latency buckets, in seconds. */
const latencyBoundsS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]

export interface Metrics {
  countUpdates(count: number): void
  countRefusal(reason: string): void
  /** From an update's arrival until it is on disk. */
  noteSaved(latencyMs: number, count: number): void
  /** A figure asked for when somebody reads. */
  gauge(name: string, help: string, read: () => number): void
  render(): string
}

export function openMetrics(): Metrics {
  let updates = 0
  const refusals = new Map<string, number>()
  const buckets = latencyBoundsS.map(() => 0)
  let savedCount = 0
  let savedSumS = 0
  const gauges: { name: string; help: string; read: () => number }[] = []

  const lines = (name: string, type: string, help: string, values: readonly string[]) => [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...values]

  return {
    countUpdates: (count) => void (updates += count),
    countRefusal: (reason) => void refusals.set(reason, (refusals.get(reason) ?? 0) + 1),
    noteSaved(latencyMs, count) {
      const latencyS = latencyMs / 1000
      savedCount += count
      savedSumS += latencyS * count
      latencyBoundsS.forEach((bound, index) => {
        if (latencyS <= bound) buckets[index] = (buckets[index] ?? 0) + count
      })
    },
    gauge: (name, help, read) => void gauges.push({ name, help, read }),
    render() {
      const histogram = [
        ...latencyBoundsS.map((bound, index) => `faellestavle_save_seconds_bucket{le="${bound}"} ${buckets[index]}`),
        `faellestavle_save_seconds_bucket{le="+Inf"} ${savedCount}`,
        `faellestavle_save_seconds_sum ${savedSumS}`,
        `faellestavle_save_seconds_count ${savedCount}`,
      ]
      return [
        ...gauges.flatMap(({ name, help, read }) => lines(name, 'gauge', help, [`${name} ${read()}`])),
        ...lines('faellestavle_updates_total', 'counter', 'Updates taken in and saved.', [`faellestavle_updates_total ${updates}`]),
        ...lines('faellestavle_save_seconds', 'histogram', 'From an update arriving until it is on disk.', histogram),
        ...lines(
          'faellestavle_refusals_total',
          'counter',
          'What was turned away, by reason.',
          [...refusals].map(([reason, count]) => `faellestavle_refusals_total{reason="${reason}"} ${count}`),
        ),
        '',
      ].join('\n')
    },
  }
}
