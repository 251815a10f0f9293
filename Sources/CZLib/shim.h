#ifndef GX_ZLIB_SHIM_H
#define GX_ZLIB_SHIM_H
#include <zlib.h>

// deflateInit2 is a macro, which Swift does not see: a raw deflate stream as ZIP wants it.
static inline int gx_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY);
}
#endif
