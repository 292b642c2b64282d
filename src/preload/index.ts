import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { channels, type Wire } from '../shared/ipc/bridge'

const wire: Wire = {
  invoke: (name, input) => ipcRenderer.invoke(channels.request, name, input),
  listen: (listener) => {
    const hear = (_event: IpcRendererEvent, name: string, payload: unknown) => {
      listener(name, payload)
    }
    ipcRenderer.on(channels.event, hear)
    return () => ipcRenderer.off(channels.event, hear)
  },
}

contextBridge.exposeInMainWorld('lesespurWire', wire)
