import { join } from 'node:path'

/** The project's folder, in which the faults are always started. */
export const project = process.cwd()

/** A program that was built for the faults, or one of the product's own threads. */
export const built = (name: string): string =>
  name.endsWith('.cjs') ? join(project, 'out', 'main', name) : join(project, '.cache', 'faults', name)
