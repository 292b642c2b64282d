import { app } from 'electron'

/** How long the last work before quitting may take, in milliseconds: a slow disk with much to keep is waited for. */
const patience = 20_000

/** Has `lastWork` done before the program ends, however it is asked to end; one that never ends is not waited for. */
export function quitAfter(lastWork: () => Promise<unknown>): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    const late = new Promise((resolve) => setTimeout(resolve, patience))
    void Promise.race([lastWork(), late]).finally(() => {
      app.exit()
    })
  })
}
