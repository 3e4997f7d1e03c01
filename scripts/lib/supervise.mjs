import { say, wait } from './say.mjs'

/**
 * Keeps the server running. One that ends unexpectedly is restarted, as often as the policy allows; an orderly end
 * (code 0) was requested by somebody and is final.
 * @param {ReturnType<import('./app.mjs').startApp>} first a server that is listening
 * @param {{ start: () => typeof first, nextStart: Function, isStopping: () => boolean, now?: () => number }} options
 * `nextStart` is the policy (src/shared/pure/restart-policy.ts).
 * @returns {Promise<number>} the exit code for the script, when the server is not restarted
 */
export async function supervise(first, { start, nextStart, isStopping, now = Date.now }) {
  const restarts = []
  for (let app = first; ; ) {
    const code = await app.ended
    if (isStopping() || code === 0) return code
    // The kernel kills with SIGKILL when memory is short; code 1 would make people search the log for an error.
    const signal = app.endedBy()
    const [zh, en] = signal ? [`信号 ${signal}`, `signal ${signal}`] : [`代码 ${code}`, `code ${code}`]
    const next = nextStart(restarts, now())
    if (!next.again) {
      say(
        `\n服务进程10分钟内已重新启动${next.restarts}次，仍异常退出（${zh}），不再重新启动，原因见上。` +
          `\nThe server was restarted ${next.restarts} times within ten minutes and ended again (${en}): it is not started any more; the reasons are above.`,
      )
      return code
    }
    const seconds = Math.round(next.afterMs / 1000)
    say(
      `\n服务进程异常退出（${zh}），${seconds}秒后重新启动（10分钟内第${next.nth}次，最多5次）。` +
        `\nThe server ended unexpectedly (${en}); it is started again in ${seconds} s (restart ${next.nth} of at most 5 within ten minutes).`,
    )
    await wait(next.afterMs)
    if (isStopping()) return code
    restarts.push(now())
    app = start()
  }
}
