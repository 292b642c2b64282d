import { startKeeper } from '../../src/main/notebook/keeper-client'
import type { Draft } from '../../src/shared/annotation/annotation'
import { highlight, link, ownEvent, text, wording, work } from './keeping'

// A program that keeps annotations until it is killed, and says on its standard output which are acknowledged.
const [file = '', folder = ''] = process.argv.slice(2)
const keeper = await startKeeper({
  file,
  folder,
  backups: `${folder}-backups`,
  version: '0.0.0',
  onPublished: () => undefined,
  onDied: (reason) => {
    throw reason
  },
})
await keeper.offerText({ hash: text, text: wording })
const keep = async (...drafts: Draft[]) => {
  const answer = await keeper.ask('annotateAll', { work, drafts })
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  process.stdout.write(drafts.map(({ id }) => `${id}\n`).join(''))
}
for (;;) {
  const event = ownEvent({}, 'Warum?')
  await Promise.all([keep(highlight()), keep(event, link(event.id)), keep(highlight())])
}
