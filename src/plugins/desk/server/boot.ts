let release: (() => Promise<void>) | undefined

/** The boot lock must cover the seeding of roles and permissions, so `src/index.ts` ends it after everything else. */
export function releaseAtEnd(fn: () => Promise<void>): void {
  release = fn
}

export async function endBoot(): Promise<void> {
  await release?.()
  release = undefined
}
