import { mount } from 'svelte'
import { createBridge, type Wire } from '../../shared/ipc/bridge'
import { failureSentence } from '../../shared/messages/failure-sentence'
import { messagesIn } from '../../shared/messages/messages'
import App from './App.svelte'
import './style/fonts.css'
import './style/tokens.css'
import './style/base.css'
import './style/controls.css'
import './style/layout.css'
import './style/article.css'
import './style/marks.css'
import './style/lines.css'
import './style/looks.css'
import { layDesk } from './state/desk'

declare global {
  interface Window {
    /** What the preload script leaves in the window. */
    readonly lesespurWire: Wire
  }
}

const bridge = createBridge(window.lesespurWire)
const opened = await bridge.open(undefined)

if (opened.ok) mount(App, { target: document.body, props: { desk: layDesk(bridge, opened.value) } })
else {
  // Without the article there is nothing to mount around: the page says what is wrong in its own language.
  const messages = messagesIn(document.documentElement.lang === 'de' ? 'de' : 'en')
  const place = document.querySelector('main') ?? document.body
  place.append(failureSentence(opened.failure, messages))
}
