import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** One build for the client (`vite build`) and one for the server (`vite build --ssr server/main.ts`); the tests' settings stand beside them. */
export default defineConfig(({ isSsrBuild }) => ({
  root: isSsrBuild ? '.' : 'client',
  base: './',
  plugins: [react()],
  build: {
    outDir: isSsrBuild ? 'dist/server' : '../dist/client',
    emptyOutDir: true,
    target: isSsrBuild ? 'node20' : 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 2500,
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
