import app from './app.de.json' with { type: 'json' }
import document from './document.de.json' with { type: 'json' }
import editor from './editor.de.json' with { type: 'json' }
import scene from './scene.de.json' with { type: 'json' }

/** One catalogue a part of the client; the part's name is the namespace. */
export const catalogue = { app, document, editor, scene }
