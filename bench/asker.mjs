// A separate process that sends requests at a steady pace, whether or not it was answered, and measures each answer
// from the moment its request was due: a stalled server delays everybody who comes meanwhile.
import http from 'node:http'

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 })
let [asking, due, took, wrong] = [[], 0, {}, []]

/** @param from when the request was due */
function ask({ name, url, method = 'GET', headers = {}, body }, from) {
  due++
  const end = (fault) => {
    due--
    if (fault) wrong.push(`${name}: ${fault}`)
    else took[name].push(performance.now() - from)
  }
  const request = http.request(url, { agent, method, headers }, (answer) => {
    answer.resume()
    answer.on('end', () => end(answer.statusCode === 200 ? undefined : answer.statusCode))
  })
  request.on('error', (error) => end(error.message))
  request.end(body)
}

/** Includes requests that could not be sent in time. */
function pace(target) {
  let next = performance.now()
  const turn = () => {
    for (; next <= performance.now(); next += target.everyMs) ask(target, next)
  }
  return setInterval(turn, 2)
}

process.on('message', ({ targets }) => {
  if (targets) {
    took = Object.fromEntries(targets.map(({ name }) => [name, []]))
    wrong = []
    asking = targets.map(pace)
    return
  }
  asking.forEach(clearInterval)
  const told = setInterval(() => {
    if (due > 0) return
    clearInterval(told)
    process.send({ took, wrong })
  }, 5)
})
process.on('disconnect', () => process.exit(0))
