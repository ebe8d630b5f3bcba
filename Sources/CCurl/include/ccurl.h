#pragma once
#include <curl/curl.h>

/* libcurl, loaded at its first use: with it come some thirty libraries, and most commands speak with
 * no server. ce_load comes first; the other functions work only after it has returned NULL.
 *
 * curl_easy_setopt and curl_easy_getinfo are variadic, which Swift does not import. What Swift
 * imports differently from two versions of the header is a function of one type here, too:
 * CURLUSESSL_ALL is an enumeration in 7.88 (Debian 12) and a plain number in 8.14 (Debian 13). Swift
 * code names only functions, types, and the enumerations CURLcode, CURLoption, CURLINFO. */

typedef size_t (*ce_data_cb)(char *, size_t, size_t, void *);
typedef int (*ce_xfer_cb)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t);

/* Loads and initialises libcurl, once; why that failed, or NULL. Safe from every thread. */
const char *ce_load(void);

CURL *ce_init(void);
void ce_cleanup(CURL *h);
CURLcode ce_perform(CURL *h);
CURLcode ce_send(CURL *h, const void *bytes, size_t count, size_t *sent);
CURLcode ce_recv(CURL *h, void *bytes, size_t count, size_t *received);
struct curl_slist *ce_list_append(struct curl_slist *list, const char *line);
void ce_list_free(struct curl_slist *list);
const char *ce_strerror(CURLcode code);
size_t ce_error_size(void);

CURLcode ce_set_long(CURL *h, CURLoption o, long v);
CURLcode ce_set_str(CURL *h, CURLoption o, const char *v);
CURLcode ce_set_ptr(CURL *h, CURLoption o, void *v);
CURLcode ce_set_data(CURL *h, CURLoption o, ce_data_cb v);
CURLcode ce_set_xfer(CURL *h, ce_xfer_cb v);
/* TLS on a connection that begins in clear text: not at all, or nothing works without it. */
CURLcode ce_set_starttls(CURL *h, int is_required);
CURLcode ce_get_long(CURL *h, CURLINFO i, long *v);
CURLcode ce_get_ptr(CURL *h, CURLINFO i, void **v);
CURLcode ce_get_sock(CURL *h, curl_socket_t *v);
