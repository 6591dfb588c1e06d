/** The looks of the app inside the toolbar's shadow root. */
export const style = `
  .panel { overflow: auto; margin-block-start: 16px; font-size: 14px; line-height: 1.45; color: #e6e7ea; }
  .panel h2 { margin: 0 0 8px; font-size: 15px; color: #fff; }
  .panel .problems + h2 { margin-block-start: 20px; }
  .panel a { color: inherit; }
  [role=tablist] { display: flex; flex-wrap: wrap; gap: 4px; }
  [role=tab] { padding: 4px 10px; border: 1px solid #444a57; border-radius: 6px; background: none; color: #e6e7ea; font: inherit; font-size: 14px; cursor: pointer; }
  [role=tab][aria-selected=true] { background: #fff; color: #13151a; }
  .facts { display: grid; grid-template-columns: max-content 1fr; gap: 6px 16px; margin: 0; }
  .facts dt { font-weight: 600; } .facts dd { margin: 0; } .facts ul { margin: 0; padding-inline-start: 16px; }
  iframe { border: 0; border-radius: 6px; background: #fff; }
  .feed { width: 100%; height: 340px; }
  .phone { display: block; width: 390px; height: 700px; margin-inline: auto; }
  .card { margin: 0; width: 480px; max-width: 100%; border: 1px solid #444a57; border-radius: 6px; overflow: hidden; }
  .card img { display: block; width: 100%; height: auto; }
  .card figcaption, .result { display: grid; gap: 4px; padding: 12px; background: #fff; color: #222; }
  .result { border-radius: 6px; } .result strong { color: #1a0dab; font-size: 18px; font-weight: 400; } .result p { margin: 0; }
`;
