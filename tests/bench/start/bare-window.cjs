// @ts-check
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

// The least program that shows a text: what every other is compared with.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1320, height: 860, webPreferences: { sandbox: true } })
  void window.loadFile(join(__dirname, 'article.html'))
})
app.on('window-all-closed', () => app.quit())
