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

/** A private bucket. An object is as durable as the server's answer to the put promises. */
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
          // If the bucket is ever made public by mistake, a browser still executes nothing from it.
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
    list: () => storedObjects(client, options.bucket),
  }
}

const clientOf = ({ endpoint, region, forcePathStyle, accessKeyId, secretAccessKey }: S3Options): S3Client =>
  new S3Client({
    endpoint,
    region,
    forcePathStyle,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 2,
    // Not all S3-compatible servers know the checksums that the library adds by default.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // A storage that hangs must not block the waiting request.
    requestHandler: { connectionTimeout: 3000, requestTimeout: 20_000, throwOnRequestTimeout: true },
  })

async function* storedObjects(client: S3Client, bucket: string): AsyncGenerator<{ key: string; writtenAt: Date }> {
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
