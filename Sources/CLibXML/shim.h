// The ICU headers that encoding.h would draw in clash with Foundation's own ICU:
// the switch goes off before any other libxml2 header is read.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

static inline void clibxml_free(void *pointer) { xmlFree(pointer); }
