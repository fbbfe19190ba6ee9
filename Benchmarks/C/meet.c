// Runs two commands in turn, output thrown away, and prints the median of both in seconds.
// meet <runs> <command …> -- <command …>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double once(char **command) {
  struct timespec a, b;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  pid_t pid;
  int status;
  clock_gettime(CLOCK_MONOTONIC, &a);
  if (posix_spawnp(&pid, command[0], &actions, NULL, command, environ) != 0) exit(1);
  waitpid(pid, &status, 0);
  clock_gettime(CLOCK_MONOTONIC, &b);
  posix_spawn_file_actions_destroy(&actions);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    fprintf(stderr, "meet: %s mislukt\n", command[0]);
    exit(1);
  }
  return (b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) * 1e-9;
}

static int order(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

int main(int argc, char **argv) {
  int runs = argc > 4 ? atoi(argv[1]) : 0, split = 0;
  for (int i = 2; i < argc; i++)
    if (!split && !strcmp(argv[i], "--")) { split = i; argv[i] = NULL; }
  if (runs < 1 || !split) return 2;
  double *first = calloc(runs, sizeof(double)), *second = calloc(runs, sizeof(double));
  once(argv + 2);
  once(argv + split + 1);
  for (int i = 0; i < runs; i++) {
    first[i] = once(argv + 2);
    second[i] = once(argv + split + 1);
  }
  qsort(first, runs, sizeof(double), order);
  qsort(second, runs, sizeof(double), order);
  printf("%.9f %.9f\n", first[runs / 2], second[runs / 2]);
  return 0;
}
