#include <curl/curl.h>

// Variadic functions cannot be called from Swift: one wrapper for each kind of value.
static inline CURLcode ccurl_set_number(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode ccurl_set_size(CURL *curl, CURLoption option, long long value) {
  return curl_easy_setopt(curl, option, (curl_off_t)value);
}

static inline CURLcode ccurl_set_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode ccurl_set_pointer(CURL *curl, CURLoption option, const void *value) {
  return curl_easy_setopt(curl, option, value);
}

typedef size_t (*ccurl_receiver)(const unsigned char *bytes, size_t size, size_t count, void *data);

static inline CURLcode ccurl_set_receiver(CURL *curl, ccurl_receiver receiver, void *data) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receiver);
  return code == CURLE_OK ? curl_easy_setopt(curl, CURLOPT_WRITEDATA, data) : code;
}

// Only these two schemes; the option by name came in 7.85.
static inline CURLcode ccurl_set_schemes(CURL *curl) {
#if LIBCURL_VERSION_NUM >= 0x075500
  return curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  return curl_easy_setopt(curl, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

static inline long ccurl_status(CURL *curl) {
  long status = 0;
  return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK ? status : 0;
}

// Seconds that the server asks to wait (Retry-After, both of its forms); 0 when it does not.
static inline long long ccurl_retry_after(CURL *curl) {
  curl_off_t seconds = 0;
  return curl_easy_getinfo(curl, CURLINFO_RETRY_AFTER, &seconds) == CURLE_OK ? (long long)seconds : 0;
}

static inline const char *ccurl_content_type(CURL *curl) {
  char *type = NULL;
  return curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &type) == CURLE_OK ? type : NULL;
}

static inline const char *ccurl_redirect(CURL *curl) {
  char *address = NULL;
  return curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &address) == CURLE_OK ? address : NULL;
}
