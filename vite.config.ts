import { createHash } from 'node:crypto'
import react from '@vitejs/plugin-react'
import license, { type Dependency } from 'rollup-plugin-license'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** The licence of every package that is built into the client, tldraw's first, as its own terms ask. */
function licencesText(dependencies: Dependency[]): string {
  const isTldraw = (dependency: Dependency) => /^@?tldraw/.test(dependency.name ?? '')
  const sorted = [...dependencies].sort((a, b) => Number(isTldraw(b)) - Number(isTldraw(a)) || (a.name ?? '').localeCompare(b.name ?? ''))
  return sorted.map((dependency) => `${dependency.name} ${dependency.version} (${dependency.license})\n\n${dependency.licenseText ?? ''}`).join('\n\n-----\n\n')
}

/** Tells the service worker which files make up the app: all but pictures and languages nobody here reads. */
function keptFiles(): Plugin {
  return {
    name: 'kept-files',
    generateBundle(_options, bundle) {
      const worker = bundle['keep.js']
      if (worker?.type !== 'chunk') return
      const isKept = (name: string) => /\.(js|css|html|woff2)$/.test(name) || /assets\/(da|en|main)-[\w-]+\.json$/.test(name) || /icon-set|0_merged/.test(name)
      const files = Object.values(bundle)
        .filter((file) => file.fileName !== 'keep.js' && file.fileName !== 'index.html' && isKept(file.fileName))
        .map((file) => ({ url: `/${file.fileName}`, revision: null as string | null }))
      const revision = createHash('sha256').update(files.map((file) => file.url).sort().join()).digest('hex').slice(0, 16)
      files.push({ url: '/index.html', revision }, { url: '/icon.svg', revision })
      worker.code = worker.code.replaceAll('__KEPT_FILES__', JSON.stringify(files))
    },
  }
}

/** One build for the client (`vite build`) and one for the server (`vite build --ssr server/main.ts`); the tests' settings stand beside them. */
export default defineConfig(({ isSsrBuild }) => ({
  root: isSsrBuild ? '.' : 'client',
  base: '/',
  plugins: isSsrBuild
    ? []
    : [react(), keptFiles(), license({ thirdParty: { output: { file: 'dist/client/licences.txt', template: licencesText } } })],
  build: isSsrBuild
    ? { outDir: 'dist/server', emptyOutDir: true, target: 'node20' }
    : {
        outDir: '../dist/client',
        emptyOutDir: true,
        target: 'es2022',
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2500,
        rollupOptions: {
          input: { index: 'client/index.html', keep: 'client/keep.ts' },
          output: { entryFileNames: (chunk) => (chunk.name === 'keep' ? 'keep.js' : 'assets/[name]-[hash].js') },
        },
      },
  test: {
    root: '.',
    environment: 'node',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{shared,server,client}/**/*.test.{ts,tsx}', 'tests/*.test.ts'] },
      },
      {
        extends: true,
        test: { name: 'server', include: ['tests/server/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
}))
