import { Server } from 'node:net'

// A sample listens where its environment says, and says nothing of it. Port 0 is a free one, and this tells which.
const { listen } = Server.prototype

Server.prototype.listen = function listenAndTell(this: Server, ...given: Parameters<typeof listen>) {
  this.once('listening', () => console.log(JSON.stringify(this.address())))
  return listen.apply(this, given)
} as typeof listen
