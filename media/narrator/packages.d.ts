/**
 * The little of the narrator's own packages that the narrator uses.
 * Guarantees: types hold whether or not these packages are installed (the kiosk's own installation leaves them out).
 */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakEvent {
    readonly type: string;
    /** First character of the word, counted in code points from 1. */
    readonly text_position: number;
    readonly id: unknown;
  }
  export interface EspeakWorker {
    set_voice(name: string): number;
    synthesize(text: string, onAudio: (audio: Int16Array, events: readonly EspeakEvent[]) => boolean): void;
  }
  export default function load(): Promise<{ eSpeakNGWorker: new () => EspeakWorker }>;
}

declare module 'onnxruntime-node' {
  export class Tensor {
    constructor(type: 'float32', data: Float32Array, dims: readonly number[]);
    constructor(type: 'int64', data: BigInt64Array, dims: readonly number[]);
    readonly data: Float32Array;
  }
  export class InferenceSession {
    static create(model: Uint8Array, options: { logSeverityLevel?: number; extra?: Readonly<Record<string, unknown>> }): Promise<InferenceSession>;
    run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  }
}
