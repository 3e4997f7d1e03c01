const path = require('node:path')
const { gatedJob } = require('./gated-items.cjs')

// Loaded by a second process before it boots.
const job = gatedJob('test.counted', 'test_counted')

module.exports = () => {
  const { DESK_JOBS } = require(path.join(process.env.DIST_DIR, 'src/plugins/desk/server/jobs/desk-jobs.js'))
  DESK_JOBS.push(job)
}
module.exports.job = job
