// Thirty policy rules as an if-chain over applications in structs: no unknowns, no reasons, no rules as data.
// beleid <count>; prints how often each rule won, and seconds on standard error.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct application { int sector, branch, non_profit, tested; int64_t cents; };

static int decide(const struct application *a) {
#define EXEMPT(s) if (a->sector == s && (a->branch == s || a->non_profit)) return 3 * s;
#define AMOUNT(s) if (a->sector == s && a->cents > (s + 1) * INT64_C(5000000)) return 3 * s + 1;
#define LISTED(s) if (a->sector == s && (0xAAAA >> a->branch & 1) && !a->tested) return 3 * s + 2;
#define EVERY(rule) rule(0) rule(1) rule(2) rule(3) rule(4) rule(5) rule(6) rule(7) rule(8) rule(9)
  EVERY(EXEMPT)
  EVERY(AMOUNT)
  EVERY(LISTED)
  return 30;
}

int main(int argc, char **argv) {
  long count = argc > 1 ? atol(argv[1]) : 1000000;
  static struct application all[1000];
  for (int i = 0; i < 1000; i++)
    all[i] = (struct application){i % 10, i * 7 % 16, i % 11 == 0, i % 3 == 0, i * 7919 % 1000 * INT64_C(100000)};
  static long tally[31];
  struct timespec a, b;
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (long i = 0; i < count; i++) tally[decide(&all[i % 1000])]++;
  clock_gettime(CLOCK_MONOTONIC, &b);
  for (int i = 0; i < 31; i++) printf("%ld ", tally[i]);
  printf("\n");
  fprintf(stderr, "%.9f\n", (b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) * 1e-9);
  return 0;
}
