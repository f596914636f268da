// As much of Nest and Next.js as the docs' samples use. They are installed, and run, by scripts/try-docs.

declare module '@nestjs/common' {
  export interface ExecutionContext {
    switchToHttp: () => { getRequest: <T>() => T; getResponse: <T>() => T }
  }
  export class ForbiddenException extends Error {
    constructor(body: object)
  }
  type Decorator = MethodDecorator & ClassDecorator
  export const UseGuards: (guard: { canActivate: (context: ExecutionContext) => Promise<boolean> }) => Decorator
  export const Controller: (path: string) => ClassDecorator
  export const Module: (parts: { controllers: object[] }) => ClassDecorator
  export const Post: () => MethodDecorator
  export const HttpCode: (status: number) => MethodDecorator
  export const Body: () => ParameterDecorator
}

declare module '@nestjs/core' {
  export const NestFactory: { create: <App>(module: object, adapter?: object) => Promise<App> }
}

declare module '@nestjs/platform-express' {
  export interface NestExpressApplication {
    useStaticAssets: (folder: string) => unknown
    listen: (port: string | number) => Promise<unknown>
  }
}

declare module '@nestjs/platform-fastify' {
  export const FastifyAdapter: new (options?: object) => object
  export interface NestFastifyApplication {
    useStaticAssets: (options: { root: string }) => unknown
    listen: (port: string | number, host: string) => Promise<unknown>
  }
}

declare module 'next/headers' {
  export const headers: () => Promise<Headers>
}
