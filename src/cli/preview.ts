import { environment } from '../environment.ts';
import { servePreview } from '../preview/serve-preview.ts';

try {
  const preview = await servePreview({ dir: environment.outDir, port: environment.port });
  console.log(`pdpspectra is at ${preview.url}`);
  const stop = (): void => void preview.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
