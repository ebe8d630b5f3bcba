#define _GNU_SOURCE
#include "ccurl.h"

#include <dlfcn.h>
#include <pthread.h>

/* The functions of libcurl, with the types of its header. */
static struct {
  __typeof__(curl_global_init) *global_init;
  __typeof__(curl_easy_init) *easy_init;
  __typeof__(curl_easy_cleanup) *easy_cleanup;
  __typeof__(curl_easy_perform) *easy_perform;
  __typeof__(curl_easy_send) *easy_send;
  __typeof__(curl_easy_recv) *easy_recv;
  __typeof__(curl_easy_strerror) *easy_strerror;
  __typeof__(curl_easy_setopt) *easy_setopt;
  __typeof__(curl_easy_getinfo) *easy_getinfo;
  __typeof__(curl_slist_append) *slist_append;
  __typeof__(curl_slist_free_all) *slist_free_all;
} api;

static const char *failure;

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    failure = dlerror();
    return;
  }
  const struct {
    const char *name;
    void *place;
  } wanted[] = {
    {"curl_global_init", &api.global_init},     {"curl_easy_init", &api.easy_init},
    {"curl_easy_cleanup", &api.easy_cleanup},   {"curl_easy_perform", &api.easy_perform},
    {"curl_easy_send", &api.easy_send},         {"curl_easy_recv", &api.easy_recv},
    {"curl_easy_strerror", &api.easy_strerror}, {"curl_easy_setopt", &api.easy_setopt},
    {"curl_easy_getinfo", &api.easy_getinfo},   {"curl_slist_append", &api.slist_append},
    {"curl_slist_free_all", &api.slist_free_all},
  };
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    void *function = dlsym(library, wanted[i].name);
    if (!function) {
      failure = dlerror();
      return;
    }
    *(void **)wanted[i].place = function;
  }
  if (api.global_init(CURL_GLOBAL_ALL) != CURLE_OK) failure = "it cannot be initialised";
}

const char *ce_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return failure;
}

CURL *ce_init(void) { return api.easy_init(); }
void ce_cleanup(CURL *h) { api.easy_cleanup(h); }
CURLcode ce_perform(CURL *h) { return api.easy_perform(h); }
CURLcode ce_send(CURL *h, const void *bytes, size_t count, size_t *sent) {
  return api.easy_send(h, bytes, count, sent);
}
CURLcode ce_recv(CURL *h, void *bytes, size_t count, size_t *received) {
  return api.easy_recv(h, bytes, count, received);
}
struct curl_slist *ce_list_append(struct curl_slist *list, const char *line) {
  return api.slist_append(list, line);
}
void ce_list_free(struct curl_slist *list) { api.slist_free_all(list); }
const char *ce_strerror(CURLcode code) { return api.easy_strerror(code); }
size_t ce_error_size(void) { return CURL_ERROR_SIZE; }

CURLcode ce_set_long(CURL *h, CURLoption o, long v) { return api.easy_setopt(h, o, v); }
CURLcode ce_set_str(CURL *h, CURLoption o, const char *v) { return api.easy_setopt(h, o, v); }
CURLcode ce_set_ptr(CURL *h, CURLoption o, void *v) { return api.easy_setopt(h, o, v); }
CURLcode ce_set_data(CURL *h, CURLoption o, ce_data_cb v) { return api.easy_setopt(h, o, v); }
CURLcode ce_set_xfer(CURL *h, ce_xfer_cb v) {
  return api.easy_setopt(h, CURLOPT_XFERINFOFUNCTION, v);
}
CURLcode ce_set_starttls(CURL *h, int is_required) {
  return api.easy_setopt(
    h, CURLOPT_USE_SSL, (long)(is_required ? CURLUSESSL_ALL : CURLUSESSL_NONE));
}
CURLcode ce_get_long(CURL *h, CURLINFO i, long *v) { return api.easy_getinfo(h, i, v); }
CURLcode ce_get_ptr(CURL *h, CURLINFO i, void **v) { return api.easy_getinfo(h, i, v); }
CURLcode ce_get_sock(CURL *h, curl_socket_t *v) {
  return api.easy_getinfo(h, CURLINFO_ACTIVESOCKET, v);
}
