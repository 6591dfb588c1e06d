/** Loaded before a measured command: tells the most memory that it held, in KiB. */
process.once('exit', () => {
  process.stderr.write(`\npeak-memory ${process.resourceUsage().maxRSS}\n`);
});
