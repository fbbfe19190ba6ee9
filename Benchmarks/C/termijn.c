// The bare work of a term: eight weeks with two suspensions, then the first day that is no holiday in a bitset.
// termijn <count>; prints seconds on standard error.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint64_t bits[1024];

int main(int argc, char **argv) {
  long count = argc > 1 ? atol(argv[1]) : 1000000;
  for (int day = 0; day < 65536; day++)
    if ((day + 3) % 7 >= 5) bits[day >> 6] |= 1ull << (day & 63);
  struct timespec a, b;
  clock_gettime(CLOCK_MONOTONIC, &a);
  volatile int sum = 0;
  for (long i = 0; i < count; i++) {
    int start = 20000 + i % 3000, remaining = 56, cursor = start;
    int from[2] = {start + 3, start + 20}, to[2] = {start + 13, start + 70};
    for (int s = 0; s < 2; s++) {
      int first = from[s] > cursor + 1 ? from[s] : cursor + 1;
      if (first - cursor <= remaining && to[s] >= first) {
        remaining -= first - cursor - 1;
        cursor = to[s];
      }
    }
    int end = cursor + remaining;
    while (bits[end >> 6] >> (end & 63) & 1) end++;
    sum += end;
  }
  clock_gettime(CLOCK_MONOTONIC, &b);
  fprintf(stderr, "%.9f\n", (b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) * 1e-9);
  return sum == 42;
}
