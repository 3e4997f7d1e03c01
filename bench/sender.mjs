// A separate process that sends a file; for a list it waits for the import to end and reads its report.
import fs from 'node:fs'

async function upload(url, { name, path, token, fields = {} }) {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new Blob([fs.readFileSync(path)]), name)
  const answer = await fetch(url, { method: 'POST', body: form, headers: { Authorization: `Bearer ${token}` } })
  return { status: answer.status, body: await answer.json() }
}

async function sendFile({ base, ...file }) {
  const { status, body } = await upload(`${base}/api/my/files`, { ...file, fields: { purpose: 'evidence' } })
  return { status, code: body.error?.details?.code }
}

async function sendList({ base, dryRun, ...file }) {
  const { status, body } = await upload(`${base}/imports?dryRun=${dryRun}`, file)
  if (status !== 202) return { status, code: body.error?.details?.code }
  const url = `${base}/imports/${body.data.jobId}`
  const headers = { Authorization: `Bearer ${file.token}` }
  for (;;) {
    const { data } = await (await fetch(url, { headers })).json()
    if (data.state !== 'running') {
      const csv = await fetch(`${url}/report.csv`, { headers })
      await csv.arrayBuffer()
      return { status: csv.status, code: data.error?.code, counts: data.report?.counts }
    }
    // The same interval as the import page.
    await new Promise((resolve) => setTimeout(resolve, 700))
  }
}

process.on('message', async (file) => {
  try {
    process.send({ answer: await ('dryRun' in file ? sendList(file) : sendFile(file)) })
  } catch (error) {
    process.send({ error: String(error.cause ?? error) })
  }
})
process.on('disconnect', () => process.exit(0))
