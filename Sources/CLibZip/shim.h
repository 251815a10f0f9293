#ifndef GX_LIBZIP_SHIM_H
#define GX_LIBZIP_SHIM_H
#include <zip.h>
#endif
