import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** How a fuse stands in the binary: the character 0 or 1. */
const [off, on] = ['0', '1'].map((sign) => sign.charCodeAt(0))

/** How each fuse of the packaged program has to stand. */
const wanted = {
  RunAsNode: off,
  EnableCookieEncryption: on,
  EnableNodeOptionsEnvironmentVariable: off,
  EnableNodeCliInspectArguments: off,
  EnableEmbeddedAsarIntegrityValidation: on,
  OnlyLoadAppFromAsar: on,
  LoadBrowserProcessSpecificV8Snapshot: off,
  GrantFileProtocolExtraPrivileges: off,
} as const satisfies Partial<Record<keyof typeof FuseV1Options, number | undefined>>

/** The names of the fuses, the one of a V8 snapshot that this program does not have among them. */
export const fuseNames = Object.keys(wanted)

/** The names of the fuses in a binary that do not stand as they have to. */
export async function fusesNotSet(binary: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(binary)
  return Object.entries(wanted)
    .filter(([name, state]) => wire[FuseV1Options[name as keyof typeof wanted]] !== state)
    .map(([name]) => name)
}
