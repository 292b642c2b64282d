import { startKeeper } from '../../src/main/notebook/keeper-client'
import { highlight, text, wording } from './keeping'

// A program that keeps annotations until it is killed, and says on its standard output which are acknowledged.
const [file = '', folder = ''] = process.argv.slice(2)
const keeper = await startKeeper({
  file,
  folder,
  onPublished: () => undefined,
  onDied: (reason) => {
    throw reason
  },
})
await keeper.offerText({ hash: text, text: wording })
const keepOne = async () => {
  const draft = { ...highlight(), tags: [] }
  const answer = await keeper.ask('annotate', draft)
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure))
  process.stdout.write(`${draft.id}\n`)
}
for (;;) await Promise.all([keepOne(), keepOne(), keepOne()])
