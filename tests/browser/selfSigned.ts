/** A certificate for a test, signed by itself: written by hand (X.509 in DER), so that nothing need be installed. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const length = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts)
const time = (date: Date): Buffer => der(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]|\.\d+/g, '').slice(2)}`))
/** commonName */
const nameOf = (host: string): Buffer => sequence(der(0x31, sequence(der(0x06, Buffer.from([0x55, 4, 3])), der(0x0c, Buffer.from(host)))))
const ecdsaWithSha256 = sequence(der(0x06, Buffer.from([0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2])))
/** subjectAltName: one DNS name. */
const extensionsOf = (host: string): Buffer => der(0xa3, sequence(sequence(der(0x06, Buffer.from([0x55, 0x1d, 0x11])), der(0x04, sequence(der(0x82, Buffer.from(host)))))))

const dayMs = 24 * 60 * 60 * 1_000

/** PEM texts, good from yesterday until tomorrow. */
export function signOwn(host: string): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)])
  const validity = sequence(time(new Date(Date.now() - dayMs)), time(new Date(Date.now() + dayMs)))
  const version3 = der(0xa0, der(0x02, Buffer.from([2])))
  const certificate = sequence(version3, der(0x02, serial), ecdsaWithSha256, nameOf(host), validity, nameOf(host), publicKey.export({ type: 'spki', format: 'der' }), extensionsOf(host))
  const signed = sequence(certificate, ecdsaWithSha256, der(0x03, Buffer.from([0]), sign('sha256', certificate, privateKey)))
  const cert = `-----BEGIN CERTIFICATE-----\n${signed.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
  return { key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert }
}
