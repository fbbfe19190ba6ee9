// The bare work of a letter: pieces of text put one after the other, and for ODT that text deflated and laid in a
// ZIP file beside parts that are packed already.
// brief html|odt <count> <file that a letter is like>; prints seconds on standard error.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zlib.h>

static uint8_t text[1 << 16], out[1 << 17], fixed[1 << 14];

static size_t fill(size_t length, long serial) {
  // Some thirty values between pieces of fixed text.
  size_t at = 0, piece = length / 30;
  for (int i = 0; i < 30; i++) {
    memcpy(out + at, text + i * piece, piece);
    at += piece;
    at += sprintf((char *)out + at, "%ld", serial + i);
  }
  return at;
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  int odt = !strcmp(argv[1], "odt");
  long count = atol(argv[2]);
  FILE *file = fopen(argv[3], "rb");
  if (!file) return 2;
  size_t length = fread(text, 1, sizeof text, file);
  fclose(file);
  memset(fixed, 'x', sizeof fixed);
  z_stream stream = {0};
  if (deflateInit2(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 1;
  struct timespec a, b;
  clock_gettime(CLOCK_MONOTONIC, &a);
  size_t sum = 0;
  for (long i = 0; i < count; i++) {
    size_t size = fill(length, i);
    uint8_t *letter = malloc(size + 64 + (odt ? sizeof fixed : 0));
    if (odt) {
      memcpy(letter, fixed, 6000);
      deflateReset(&stream);
      stream.next_in = out, stream.avail_in = size, stream.next_out = letter + 6000, stream.avail_out = size + 64;
      deflate(&stream, Z_FINISH);
      sum += crc32(0, out, size) + stream.total_out;
    } else {
      memcpy(letter, out, size);
      sum += letter[size / 2];
    }
    free(letter);
  }
  clock_gettime(CLOCK_MONOTONIC, &b);
  fprintf(stderr, "%.9f\n", (b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) * 1e-9);
  return sum == 42;
}
