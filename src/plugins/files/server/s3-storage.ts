import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type ServerSideEncryption,
} from '@aws-sdk/client-s3'
import type { Readable } from 'node:stream'
import type { S3Options } from './s3-options'
import type { FileStorage } from './storage'

const PREFIX = 'private-files/'

/** A bucket that is not public; an object is as durable as the server says when it answers the put. */
export function s3Storage(options: S3Options): FileStorage {
  const client = clientOf(options)
  const place = (key: string) => ({ Bucket: options.bucket, Key: PREFIX + key })
  return {
    put: async (key, bytes) => {
      await client.send(
        new PutObjectCommand({
          ...place(key),
          Body: bytes,
          ContentLength: bytes.length,
          // Should the bucket ever be opened by mistake, a browser still runs nothing of it.
          ContentType: 'application/octet-stream',
          ContentDisposition: 'attachment',
          ...(options.encryption ? { ServerSideEncryption: options.encryption as ServerSideEncryption } : {}),
        }),
      )
    },
    open: async (key) => {
      try {
        const { Body, ContentLength } = await client.send(new GetObjectCommand(place(key)))
        return { stream: Body as Readable, size: ContentLength ?? -1 }
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey') return undefined
        throw error
      }
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(place(key)))
    },
    list: () => listed(client, options.bucket),
  }
}

const clientOf = ({ endpoint, region, forcePathStyle, accessKeyId, secretAccessKey }: S3Options): S3Client =>
  new S3Client({
    endpoint,
    region,
    forcePathStyle,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 2,
    // Servers other than Amazon's do not all know the checksums that the library adds by itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // A storage that hangs must not hold the request of somebody who waits for an answer.
    requestHandler: { connectionTimeout: 3000, requestTimeout: 20_000, throwOnRequestTimeout: true },
  })

async function* listed(client: S3Client, bucket: string): AsyncGenerator<{ key: string; writtenAt: Date }> {
  let token: string | undefined
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: PREFIX, ContinuationToken: token }),
    )
    for (const { Key, LastModified } of page.Contents ?? [])
      if (Key) yield { key: Key.slice(PREFIX.length), writtenAt: LastModified ?? new Date(0) }
    token = page.NextContinuationToken
  } while (token)
}
