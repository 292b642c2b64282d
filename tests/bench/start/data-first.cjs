// @ts-check
const { app, BrowserWindow } = require('electron')
const { readdirSync, readFileSync } = require('node:fs')
const { join } = require('node:path')

// The control: the bare window, opened only when all that the reader ever kept has been read.
const notebooks = join(app.getPath('userData'), 'library', 'notebooks')
const entries = readdirSync(notebooks).flatMap((work) =>
  readdirSync(join(notebooks, work)).flatMap((file) =>
    readFileSync(join(notebooks, work, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  ),
)
if (entries.length === 0) throw new Error('there is no library')

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1320, height: 860, webPreferences: { sandbox: true } })
  void window.loadFile(join(__dirname, 'article.html'))
})
app.on('window-all-closed', () => app.quit())
