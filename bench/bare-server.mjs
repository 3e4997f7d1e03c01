// The least that a request can cost: a bare HTTP server in a process of its own, with an answer of the given length; to
// a PUT it answers once the disk has it, as a database does.
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
