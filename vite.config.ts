import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import license, { type Dependency } from 'rollup-plugin-license'
import type { BuildEnvironmentOptions, Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** The licence of every package that is built into the client, tldraw's first, as its own terms ask. */
function licencesText(dependencies: Dependency[]): string {
  const isTldraw = (dependency: Dependency) => /^@?tldraw/.test(dependency.name ?? '')
  const sorted = [...dependencies].sort((a, b) => Number(isTldraw(b)) - Number(isTldraw(a)) || (a.name ?? '').localeCompare(b.name ?? ''))
  const named = sorted.map((dependency) => `${dependency.name} ${dependency.version} (${dependency.license})\n\n${dependency.licenseText ?? ''}`)
  // Its packages carry only a link to their licence, which asks for a verbatim copy.
  return [readFileSync(join(import.meta.dirname, 'client/canvas/tldraw-license.md'), 'utf8'), ...named].join('\n\n-----\n\n')
}

/** Tells the service worker which files make up the app, once they are written: all but languages and alphabets nobody here reads. */
function keptFiles(): Plugin {
  const isKept = (name: string) => (/\.(js|css|woff2)$/.test(name) && !/-(cyrillic|greek|vietnamese)/.test(name)) || /^(da|en|main)-[\w-]+\.json$/.test(name) || /^(0_merged|icon)/.test(name)
  return {
    name: 'kept-files',
    writeBundle({ dir = '' }) {
      const files = readdirSync(join(dir, 'assets')).filter(isKept).sort()
      const revision = createHash('sha256').update(files.join()).digest('hex').slice(0, 16)
      const kept = [...files.map((name) => ({ url: `./assets/${name}`, revision: null })), ...['./index.html', './icon.svg'].map((url) => ({ url, revision }))]
      const worker = join(dir, 'keep.js')
      writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll('__KEPT_FILES__', JSON.stringify(kept)))
    },
  }
}

/** Packs every file once, at the build, as tightly as it goes. */
function packedFiles(): Plugin {
  const worthPackingBytes = 1_024
  return {
    name: 'packed-files',
    // The tests' own server closes too, and has nothing to pack.
    apply: 'build',
    // After all others have written.
    closeBundle() {
      const dir = join(import.meta.dirname, 'dist', 'client')
      for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|html|svg|json|txt|webmanifest)$/.test(entry.name)) continue
        const path = join(entry.parentPath, entry.name)
        const bytes = readFileSync(path)
        if (bytes.byteLength < worthPackingBytes) continue
        writeFileSync(`${path}.br`, brotliCompressSync(bytes))
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
      }
    },
  }
}

/** The server, and the program of its threads. */
const serverBuild: BuildEnvironmentOptions = {
  outDir: 'dist/server',
  emptyOutDir: true,
  target: 'node20',
  rollupOptions: { input: { main: 'server/main.ts', worker: 'server/work/worker.ts' } },
}

const clientBuild: BuildEnvironmentOptions = {
  outDir: '../dist/client',
  emptyOutDir: true,
  target: 'es2022',
  assetsInlineLimit: 0,
  chunkSizeWarningLimit: 2500,
  rollupOptions: {
    input: { index: 'client/index.html', keep: 'client/keep.ts' },
    output: { entryFileNames: (chunk) => (chunk.name === 'keep' ? 'keep.js' : 'assets/[name]-[hash].js') },
  },
}

/** They compare how long things take: nothing else runs beside them. */
const alone = ['floods', 'holds'].map((name) => `tests/server/${name}.test.ts`)

/** One build for the client (`vite build`) and one for the server (`vite build --ssr`); the tests' settings stand beside them. */
export default defineConfig(({ isSsrBuild }) => ({
  root: isSsrBuild ? '.' : 'client',
  // The server says where the app lies on its host.
  base: './',
  plugins: isSsrBuild
    ? []
    : [react(), license({ thirdParty: { output: { file: 'dist/client/licences.txt', template: licencesText } } }), keptFiles(), packedFiles()],
  build: isSsrBuild ? serverBuild : clientBuild,
  test: {
    root: '.',
    environment: 'node',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{shared,server,client}/**/*.test.{ts,tsx}', 'tests/*.test.ts'], maxWorkers: 2, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: { name: 'server', globalSetup: ['tests/builtServer.ts'], include: ['tests/server/**/*.test.ts'], exclude: alone, testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        // A browser may once be slower than its hands: what fails is tried once more, and named as such in the output.
        test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, retry: 1, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { name: 'alone', globalSetup: ['tests/builtServer.ts'], include: alone, testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
}))
