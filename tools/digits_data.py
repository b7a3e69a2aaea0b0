"""Writes the UCI optical digits that the examples read.

    pip download --no-deps scikit-learn
    python tools/digits_data.py scikit_learn-*.whl > examples/data/digits.bin

The file holds 1797 images of 8 rows of 8 pixels, one byte a pixel from 0 (paper) to 16 (ink), then 1797 labels
from 0 to 9, one byte each.
"""

import gzip
import sys
import zipfile

COUNT = 1797


def main():
    wheel = zipfile.ZipFile(sys.argv[1])
    text = gzip.decompress(wheel.read("sklearn/datasets/data/digits.csv.gz")).decode()
    rows = [[int(float(field)) for field in line.split(",")] for line in text.splitlines()]
    assert len(rows) == COUNT and all(len(row) == 65 for row in rows)
    pixels = bytes(value for *image, _ in rows for value in image)
    labels = bytes(label for *_, label in rows)
    assert max(pixels) == 16 and set(labels) == set(range(10))
    sys.stdout.buffer.write(pixels + labels)


if __name__ == "__main__":
    main()
