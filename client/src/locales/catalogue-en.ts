import app from './app.en.json' with { type: 'json' }
import document from './document.en.json' with { type: 'json' }
import editor from './editor.en.json' with { type: 'json' }
import scene from './scene.en.json' with { type: 'json' }

/** One catalogue a part of the client; the part's name is the namespace. */
export const catalogue = { app, document, editor, scene }
