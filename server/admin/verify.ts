/** `verify`: looks at the data folder, or at a backup, every file of it by its hash. */
import { join } from 'node:path'
import { openCopy } from '../store/copyDatabase'
import { AdminFault } from './adminWords'
import { checkData } from './checkData'
import type { CopyCommand, LoneCommand, Voice } from './Command'
import { isAsDescribed, readManifest, type Manifest } from './manifest'

/** The backup's own list, with every file as the list says. Throws `AdminFault`, once all faults have been told. */
export async function proveFiles(folder: string, { say }: Voice): Promise<Manifest> {
  const manifest = readManifest(folder)
  let faults = 0
  for (const file of manifest.files) {
    if (await isAsDescribed(folder, file)) continue
    faults += 1
    say('file-changed', { path: join(folder, file.path) })
  }
  if (faults > 0 || !manifest.files.some((file) => file.path === 'faellestavle.db')) throw new AdminFault('backup-broken', { folder })
  return manifest
}

async function verifyBackup(folder: string, voice: Voice): Promise<boolean> {
  await proveFiles(folder, voice)
  const copy = openCopy(join(folder, 'faellestavle.db'))
  try {
    return await checkData(folder, copy, voice)
  } finally {
    copy.close()
  }
}

export const verify: CopyCommand & LoneCommand = {
  usage: 'verify [backup]',
  about: 'about-verify',
  needs: 0,
  takesFolder: true,
  runOnCopy: checkData,
  runAlone: (_dataDir, [folder = ''], voice) => verifyBackup(folder, voice),
}
