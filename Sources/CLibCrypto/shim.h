#ifndef GX_LIBCRYPTO_SHIM_H
#define GX_LIBCRYPTO_SHIM_H
#include <openssl/evp.h>
#endif
