/** Shown when the server runs and the client was never built. No script, no style: nothing else is there. */
export const missingClientPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Wegpunkt</title>
  </head>
  <body>
    <h1>Wegpunkt</h1>
    <p>The server is running, and its pages are not built yet. Run <code>npm start</code> in the project's folder: it builds them and starts the server.</p>
    <p lang="de">Der Server läuft, aber seine Seiten sind noch nicht gebaut. <code>npm start</code> im Ordner des Projekts baut sie und startet den Server.</p>
  </body>
</html>
`
