#ifndef GX_SQLITE_SHIM_H
#define GX_SQLITE_SHIM_H
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast that Swift does not import: binds a text that SQLite copies at once.
static inline int sqlite3_bind_copied_text(sqlite3_stmt *statement, int place, const char *text, int length) {
  return sqlite3_bind_text(statement, place, text, length, SQLITE_TRANSIENT);
}
#endif
