import { environment } from '../environment.ts';
import { textAt } from '../deployed/answer.ts';
import { isDue } from '../deployed/due.ts';
import { messageOf } from '../model/message.ts';
import { urls } from '../model/url.ts';

/*
 * Says whether the live site waits for a build, as `due=true` or `due=false`: what a workflow takes
 * as its output. It imports no package, so that a workflow can ask without installing any.
 */
try {
  const said = await textAt(`${environment.siteUrl}${urls.nextPublish()}`);
  console.error(`The next scheduled post: ${said === null ? 'none' : said.trim()}`);
  console.log(`due=${isDue(said, environment.now)}`);
} catch (error) {
  const reason = messageOf(error);
  console.error(`${environment.siteUrl} did not say when the next post is due: ${reason}`);
  process.exitCode = 2;
}
