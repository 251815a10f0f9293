#ifndef GX_SQLITE_SHIM_H
#define GX_SQLITE_SHIM_H
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast that Swift does not import: binds a text that SQLite copies at once. A null address is an
// empty text.
static inline int sqlite3_bind_copied_text(sqlite3_stmt *statement, int place, const char *text, int length) {
  return sqlite3_bind_text(statement, place, text ? text : "", length, SQLITE_TRANSIENT);
}

// sqlite3_config is variadic: lets no file be mapped into memory, not even by a PRAGMA. Only before the first use.
static inline int sqlite3_config_no_mapping(void) {
  return sqlite3_config(SQLITE_CONFIG_MMAP_SIZE, (sqlite3_int64)0, (sqlite3_int64)0);
}
#endif
