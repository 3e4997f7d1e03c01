// The lower bound of a request: a bare HTTP server in a separate process, with an answer of the given length. A PUT is
// answered after a sync to disk, as by a database.
import fs from 'node:fs/promises'
import http from 'node:http'

const [, , length, folder] = process.argv
const body = JSON.stringify('x'.repeat(Number(length)))
const file = await fs.open(`${folder}/bare`, 'w')
const server = http.createServer(async (request, answer) => {
  if (request.method === 'PUT') await file.write(body).then(() => file.datasync())
  answer.setHeader('Content-Type', 'application/json').end(body)
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
process.on('disconnect', () => process.exit(0))
