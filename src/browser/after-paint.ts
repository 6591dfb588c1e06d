/*
 * What the head keeps for readers without scripts alone, others get once the page is on their
 * screen: the web manifest, which browsers would fetch beside the fonts of the first paint.
 */
new PerformanceObserver((_, observer) => {
  observer.disconnect();
  const kept = document.head.querySelector('noscript');
  kept?.insertAdjacentHTML('afterend', kept.textContent);
}).observe({ type: 'paint', buffered: true });

export {};
