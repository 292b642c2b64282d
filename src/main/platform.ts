import type { Output } from '../shared/ipc/contract'

/** The family of operating systems, as the window knows it. */
export const platformOf = (name: NodeJS.Platform): Output<'open'>['platform'] =>
  name === 'darwin' ? 'mac' : name === 'win32' ? 'windows' : 'linux'
