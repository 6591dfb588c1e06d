import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';

/** What listens, and how to end it. */
export interface Listening {
  readonly port: number;
  /** Ends all connections, also those still in use. */
  close(): Promise<void>;
}

/**
 * Listens where `localhost` leads, in IPv4 and, where the machine has it, in IPv6.
 * @param port 0 for any free one
 * @throws Error with a message for the terminal when the port is taken
 */
export async function listenLocally(listener: RequestListener, port: number): Promise<Listening> {
  const ipv4 = await listen(listener, '127.0.0.1', port);
  const servers = [ipv4];
  const actualPort = portOf(ipv4);
  try {
    servers.push(await listen(listener, '::1', actualPort));
  } catch (error) {
    if (!NO_IPV6.has(codeOf(error))) {
      await closeServer(ipv4);
      throw error;
    }
  }
  return {
    port: actualPort,
    close: async () => {
      await Promise.all(servers.map(closeServer));
    },
  };
}

const NO_IPV6 = new Set<unknown>(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

async function listen(listener: RequestListener, host: string, port: number): Promise<Server> {
  const server = createServer(listener).listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw describe(error, port);
  }
  return server;
}

function describe(error: unknown, port: number): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return new Error(`Port ${port} is taken; set PORT to another one.`, { cause: error });
  }
  if (code === 'EACCES') {
    return new Error(`Port ${port} is not open to you; set PORT to another one.`, { cause: error });
  }
  return error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
