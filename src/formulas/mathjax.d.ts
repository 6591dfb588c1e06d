/** The parts of MathJax 4 that are used here; the package has no types of its own. */
declare module 'mathjax' {
  export interface Measures {
    readonly display: boolean;
    /** CSS pixels of an em, and of an ex, of the text around. */
    readonly em: number;
    readonly ex: number;
  }

  /** What it makes its elements with. */
  export interface Adaptor<Node> {
    childNodes(node: Node): readonly Node[];
    serializeXML(node: Node): string;
  }

  export interface MathJax<Node = object> {
    /** @throws what `formatError` throws */
    tex2svgPromise(tex: string, measures: Measures): Promise<Node>;
    mathml2svgPromise(mathml: string, measures: Measures): Promise<Node>;
    /** Forgets labels and the numbers of equations. */
    texReset(): void;
    readonly startup: { readonly adaptor: Adaptor<Node> };
  }

  export function init(configuration: object): Promise<MathJax>;
}
