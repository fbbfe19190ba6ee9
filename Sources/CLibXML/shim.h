// The ICU headers that encoding.h would draw in clash with Foundation's own ICU:
// the switch goes off before any other libxml2 header is read.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

// xmlFree is a global function pointer, which Swift 6 refuses.
static inline void clibxml_free(void *pointer) { xmlFree(pointer); }

static inline xmlParserInputPtr clibxml_no_entity(const char *url, const char *id, xmlParserCtxtPtr context) {
  (void)url; (void)id; (void)context;
  return NULL;
}

// Schemas fetch imports through the loader of the process, whatever the options of a parser say.
static inline void clibxml_start(void) {
  xmlInitParser();
  xmlSchemaInitTypes();  // lazily set up otherwise, without a lock
  xmlSetExternalEntityLoader(clibxml_no_entity);
}

// Variadic callbacks cannot be written in Swift; these keep libxml2 from writing to stderr.
static inline void clibxml_silent(void *context, const char *message, ...) { (void)context; (void)message; }

static inline void clibxml_silence(xmlSAXHandler *handler) {
  handler->initialized = XML_SAX2_MAGIC;
  handler->warning = clibxml_silent;
  handler->error = clibxml_silent;
  handler->fatalError = clibxml_silent;
}

// The type of the error argument became const in 2.12; a C function hides the difference.
typedef void (*clibxml_handler)(void *data, void *parser, int domain, int code, int level, const char *message);

struct clibxml_target { void *data; clibxml_handler handler; };

#if LIBXML_VERSION >= 21200
typedef const xmlError *clibxml_error;
#else
typedef xmlErrorPtr clibxml_error;
#endif

static inline void clibxml_forward(void *data, clibxml_error error) {
  struct clibxml_target *target = (struct clibxml_target *)data;
  if (error && target)
    target->handler(target->data, error->ctxt, error->domain, error->code, error->level, error->message);
}

// With a schema plugged in, the data of a parser error is the plug: the target hangs on the parser.
static inline void clibxml_forward_parser(void *data, clibxml_error error) {
  (void)data;
  if (error && error->ctxt) clibxml_forward(((xmlParserCtxtPtr)error->ctxt)->_private, error);
}

static inline void clibxml_watch_parser(xmlParserCtxtPtr parser, struct clibxml_target *target) {
  parser->_private = target;
  parser->sax->serror = clibxml_forward_parser;
}

static inline void clibxml_watch_schema_parser(xmlSchemaParserCtxtPtr parser, struct clibxml_target *target) {
  xmlSchemaSetParserStructuredErrors(parser, clibxml_forward, target);
}

static inline void clibxml_watch_schema(xmlSchemaValidCtxtPtr context, struct clibxml_target *target) {
  xmlSchemaSetValidStructuredErrors(context, clibxml_forward, target);
}

static inline xmlSchemaSAXPlugPtr clibxml_plug(xmlSchemaValidCtxtPtr context, xmlParserCtxtPtr parser) {
  return xmlSchemaSAXPlug(context, &parser->sax, &parser->userData);
}
