/** A Chromium that an npm package carries for AWS Lambda: x64 Linux, without a window. */
export interface OldChromium {
  /** Of `chrome-aws-lambda`. */
  version: string
  /** Of the package, as the registry had it when this was written: what is run here must be that. */
  integrity: string
}

const packageName = 'chrome-aws-lambda'

export const toSpec = ({ version }: OldChromium): string => `${packageName}@${version}`

export const oldChromiums = {
  'chromium-74': {
    version: '1.13.0',
    integrity: 'sha512-bL+WpafiH9K9mf48SlBFe9wwdYeklvF/WLirhRPBIh+KHzuufkIpLAkdYZANg8KrLH+0Kg6TBJ31edRheMJq+g==',
  },
  'chromium-80': {
    version: '2.1.1',
    integrity: 'sha512-Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==',
  },
  'chromium-83': {
    version: '3.1.1',
    integrity: 'sha512-ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA==',
  },
  'chromium-88': {
    version: '5.5.0',
    integrity: 'sha512-nYSDzTsVEVsvIFaUUAUN53ulXBLKSRXFS+eVYZOLZD5SA1If59rqBAiy4raMgorQwXWqjSsjK1SF4As+qzPLqA==',
  },
  'chromium-92': {
    version: '10.1.0',
    integrity: 'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  },
} satisfies Record<string, OldChromium>

export type OldChromiumName = keyof typeof oldChromiums

export const isOldChromium = (name: string): name is OldChromiumName => name in oldChromiums
