import { expect, test } from 'vitest'
import { readConfig } from './config'

const configOf = (environment: Record<string, string>) => {
  const read = readConfig(environment, '/srv/tavle')
  return 'config' in read ? read.config : read.faults
}

test('S160 without settings the server listens on localhost, port 4321, and keeps its data in ./data', () => {
  expect(configOf({})).toEqual({ port: 4321, host: 'localhost', dataDir: '/srv/tavle/data', publicUrl: null, isProxyTrusted: false, createPassword: '', logLevel: 'info' })
})

test('S161 every setting is read, trimmed and frozen', () => {
  const config = configOf({ PORT: ' 80 ', HOST: '0.0.0.0', DATA_DIR: '/var/tavle', PUBLIC_URL: 'https://tavle.example.dk/sti/', TRUST_PROXY: 'on', CREATE_PASSWORD: 'a b', LOG_LEVEL: 'WARN' })
  expect(config).toEqual({ port: 80, host: '0.0.0.0', dataDir: '/var/tavle', publicUrl: 'https://tavle.example.dk/sti', isProxyTrusted: true, createPassword: 'a b', logLevel: 'warn' })
  expect(Object.isFrozen(config)).toBe(true)
})

test('S162 each setting that cannot be used gives one line that begins with its name and shows what was given', () => {
  const wrong = { PORT: ['-1', '65536', '8o', '1.5'], HOST: ['a b', 'http://x'], PUBLIC_URL: ['tavle.dk', 'ftp://x', 'https://x?y', 'https://x#y', 'https://a:b@x'], TRUST_PROXY: ['ja'], LOG_LEVEL: ['alt'] }
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) expect(configOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} must be [^\n]*"${value.replace(/[?.]/g, '\\$&')}"\\.$`)) as string])
  }
})

test('TB23 a PUBLIC_URL whose path is one of the server\'s own is refused at start', () => {
  for (const path of ['api', 'sync/x', 'b', 'assets']) expect(readConfig({ PUBLIC_URL: `https://x.dk/${path}` }, '/')).toEqual({ faults: [expect.stringContaining(`the path /${path.split('/')[0]}`)] })
  expect(readConfig({ PUBLIC_URL: 'https://x.dk/tavle/' }, '/')).toMatchObject({ config: { publicUrl: 'https://x.dk/tavle' } })
})
