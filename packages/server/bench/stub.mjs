// A vendor that finds every ticket good, in a process of its own: `node stub.mjs` sends its port to its parent. Bare sockets
// instead of node:http, so that it is never the slowest part.
import { createServer } from 'node:net'

const body =
  '{"Response":{"CaptchaCode":1,"CaptchaMsg":"OK","EvilLevel":0,"RequestId":"f9ab4ddb-2b6a-4b8a-9bd9-0123456789ab"}}'
const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`
const answer = () => `${head}\r\ndate: ${new Date().toUTCString()}\r\n\r\n${body}`

const server = createServer((socket) => {
  let received = ''
  socket.setNoDelay(true)
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1')
    for (;;) {
      const end = received.indexOf('\r\n\r\n')
      if (end === -1) return
      const length = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, end))
      if (!length) throw new Error('The stub needs a content-length.')
      const next = end + 4 + Number(length[1])
      if (received.length < next) return
      received = received.slice(next)
      socket.write(answer())
    }
  })
})
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
process.on('disconnect', () => process.exit())
