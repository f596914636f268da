import type { NextConfig } from 'next'

export default {
  // Not the repository around it.
  turbopack: { root: import.meta.dirname },
} satisfies NextConfig
