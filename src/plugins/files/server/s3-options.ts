/** Access to the private bucket, on any S3-compatible server. */
export interface S3Options {
  bucket: string
  region: string
  endpoint?: string
  accessKeyId: string
  secretAccessKey: string
  forcePathStyle: boolean
  /** Server-side encryption requested for every object: AES256 or aws:kms. */
  encryption?: string
}

/** undefined when S3 is not configured. */
export function s3OptionsOf(env: NodeJS.ProcessEnv): S3Options | undefined {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env
  if (!S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) return undefined
  return {
    bucket: S3_BUCKET,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    region: env.S3_REGION || 'us-east-1',
    endpoint: env.S3_ENDPOINT || undefined,
    forcePathStyle: env.S3_FORCE_PATH_STYLE === 'true',
    encryption: env.S3_ENCRYPTION || undefined,
  }
}
