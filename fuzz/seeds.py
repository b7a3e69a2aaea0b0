"""Writes each input of `tensor!` in the tests and examples into `corpus/text`."""

import hashlib
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLOSING = {"(": ")", "[": "]", "{": "}"}


def inputs(source):
    for start in re.finditer(r"tensor!\s*([({\[])", source):
        depth, opening = 0, start[1]
        for end in range(start.end() - 1, len(source)):
            depth += (source[end] == opening) - (source[end] == CLOSING[opening])
            if depth == 0:
                yield source[start.end() : end].strip()
                break


def main():
    corpus = ROOT / "fuzz/corpus/text"
    corpus.mkdir(parents=True, exist_ok=True)
    files = [path for folder in ("tests", "examples", "benches") for path in (ROOT / folder).rglob("*.rs")]
    texts = {text for path in files if "target" not in path.parts for text in inputs(path.read_text())}
    for text in texts:
        (corpus / hashlib.sha1(text.encode()).hexdigest()).write_text(text)
    print(f"{len(texts)} inputs")


if __name__ == "__main__":
    main()
