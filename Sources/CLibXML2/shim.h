#ifndef GX_LIBXML2_SHIM_H
#define GX_LIBXML2_SHIM_H
// Debian's libxml2 drags in the system's ICU headers, which collide with Foundation's own.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

static inline void gx_xml_free(void *pointer) { xmlFree(pointer); }
#endif
