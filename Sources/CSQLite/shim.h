#ifndef GX_SQLITE_SHIM_H
#define GX_SQLITE_SHIM_H
#include <sqlite3.h>
#endif
