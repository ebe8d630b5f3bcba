#pragma once
#include <curl/curl.h>

/* curl_easy_setopt and curl_easy_getinfo are variadic, which Swift does not import.
 *
 * What Swift imports differently from two versions of the header stands here, too, as a function of
 * one type: CURLUSESSL_ALL is an enumeration in 7.88 (Debian 12) and a plain number in 8.14 (Debian
 * 13). Swift code names only functions, types, and the enumerations CURLcode, CURLoption, CURLINFO. */
typedef size_t (*ce_data_cb)(char *, size_t, size_t, void *);
typedef int (*ce_xfer_cb)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
static inline CURLcode ce_set_long(CURL *h, CURLoption o, long v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode ce_set_str(CURL *h, CURLoption o, const char *v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode ce_set_ptr(CURL *h, CURLoption o, void *v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode ce_set_data(CURL *h, CURLoption o, ce_data_cb v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode ce_set_xfer(CURL *h, ce_xfer_cb v) { return curl_easy_setopt(h, CURLOPT_XFERINFOFUNCTION, v); }
static inline CURLcode ce_get_long(CURL *h, CURLINFO i, long *v) { return curl_easy_getinfo(h, i, v); }
static inline CURLcode ce_get_sock(CURL *h, curl_socket_t *v) { return curl_easy_getinfo(h, CURLINFO_ACTIVESOCKET, v); }
static inline CURLcode ce_global_init(void) { return curl_global_init(CURL_GLOBAL_ALL); }
static inline size_t ce_error_size(void) { return CURL_ERROR_SIZE; }
/* TLS on a connection that begins in clear text: not at all, or nothing works without it. */
static inline CURLcode ce_set_starttls(CURL *h, int is_required) {
  return curl_easy_setopt(h, CURLOPT_USE_SSL, (long)(is_required ? CURLUSESSL_ALL : CURLUSESSL_NONE));
}
