import { environment } from '../environment.ts';
import { servePreview } from '../preview/serve-preview.ts';
import { messageOf } from '../model/message.ts';
import { runCommand } from './terminal/command.ts';

/** `npm run preview`: serves the last build until it is stopped. */
await runCommand('preview', async () => {
  try {
    const preview = await servePreview({ dir: environment.outDir, port: environment.port });
    console.log(`pdpspectra is at ${preview.url}`);
    const stop = (): void => void preview.close();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    return undefined;
  } catch (error) {
    console.error(messageOf(error));
    return 1;
  }
});
