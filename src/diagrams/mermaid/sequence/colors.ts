const names = new Set(
  `aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown
  burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan
  darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid
  darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet
  deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro
  ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
  lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow
  lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
  lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine
  mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise
  mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab
  orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru
  pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown
  seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan
  teal thistle tomato transparent turquoise violet wheat white whitesmoke yellow yellowgreen`.split(
    /\s+/,
  ),
);

/** A text that may begin with a colour. */
export interface Colored {
  /** As it is written; empty where there is none. */
  readonly color: string;
  /** Length of the colour and the spaces behind it. */
  readonly length: number;
}

/** Reads a colour at the beginning of a text: a CSS name, `#…`, `rgb(…)`, `rgba(…)`, `hsl(…)`, `hsla(…)`. */
export function colorAtStart(text: string): Colored {
  const [whole = '', color = ''] =
    /^((?:rgb|hsl)a?\s*\([^)]*\)|#[\da-f]{3,8}\b|[a-z]+(?!\S))\s*/i.exec(text) ?? [];
  const isColor = /[(#]/.test(color) || names.has(color.toLowerCase());
  return isColor ? { color, length: whole.length } : { color: '', length: 0 };
}
