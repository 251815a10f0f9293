#ifndef GX_SYSTEM_SHIM_H
#define GX_SYSTEM_SHIM_H
// What glibc offers but Swift's Glibc module does not show: functions behind _GNU_SOURCE and variadic ones.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <malloc.h>
#include <stddef.h>
#include <unistd.h>

int syncfs(int descriptor);
void *memmem(const void *place, size_t count, const void *wanted, size_t length);
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
#ifndef RENAME_NOREPLACE
#define RENAME_NOREPLACE 1
#endif
#endif
