#ifndef GX_SYSTEM_SHIM_H
#define GX_SYSTEM_SHIM_H
// What glibc offers but Swift's Glibc module does not show: functions behind _GNU_SOURCE and variadic ones.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <unistd.h>

int syncfs(int descriptor);
#endif
