// A library to preload: lets the N-th file operation of a program fail, and sets its clock.
//
//   FAULT_AT=3 FAULT_ERRNO=28 LD_PRELOAD=./faults.so program    the third operation fails with ENOSPC
//   FAULT_AT=3 FAULT_ERRNO=kill LD_PRELOAD=./faults.so program  the program is killed there
//   FAULT_TIME=0              LD_PRELOAD=./faults.so program    every clock says 1970-01-01
//
// Counted are write, fsync, syncfs, close of a written file, rename, link and mkdir; standard streams never fail.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static int fails(void) {
  static _Atomic long count;
  const char *at = getenv("FAULT_AT");
  if (at == NULL || ++count != atol(at)) return 0;
  const char *code = getenv("FAULT_ERRNO");
  if (code != NULL && strcmp(code, "kill") == 0) kill(getpid(), SIGKILL);
  errno = code != NULL ? atoi(code) : EIO;
  return 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t count) {
  if (file > 2 && fails()) return -1;
  return NEXT(write)(file, bytes, count);
}

int fsync(int file) { return fails() ? -1 : NEXT(fsync)(file); }

int syncfs(int file) { return fails() ? -1 : NEXT(syncfs)(file); }

int close(int file) {
  int flags = fcntl(file, F_GETFL);
  int is_written = file > 2 && flags >= 0 && (flags & O_ACCMODE) != O_RDONLY;
  int is_failing = is_written && fails();
  int code = errno;
  int result = NEXT(close)(file);
  if (!is_failing) return result;
  errno = code;
  return -1;
}

int rename(const char *from, const char *to) { return fails() ? -1 : NEXT(rename)(from, to); }

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags) {
  return fails() ? -1 : NEXT(renameat2)(from_folder, from, to_folder, to, flags);
}

int link(const char *from, const char *to) { return fails() ? -1 : NEXT(link)(from, to); }

int mkdir(const char *path, mode_t mode) { return fails() ? -1 : NEXT(mkdir)(path, mode); }

static const char *fake_time(void) { return getenv("FAULT_TIME"); }

time_t time(time_t *result) {
  if (fake_time() == NULL) return NEXT(time)(result);
  time_t now = atoll(fake_time());
  if (result != NULL) *result = now;
  return now;
}

int gettimeofday(struct timeval *restrict result, void *restrict zone) {
  if (fake_time() == NULL) return NEXT(gettimeofday)(result, zone);
  result->tv_sec = atoll(fake_time());
  result->tv_usec = 0;
  return 0;
}

int clock_gettime(clockid_t clock, struct timespec *result) {
  if (fake_time() == NULL || clock != CLOCK_REALTIME) return NEXT(clock_gettime)(clock, result);
  result->tv_sec = atoll(fake_time());
  result->tv_nsec = 0;
  return 0;
}
