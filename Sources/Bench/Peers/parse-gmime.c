/* GMime's side of `dossier-bench parse --peers`: paths on standard input, rounds as argument. */
#include <gmime/gmime.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static size_t decoded = 0;

static void decode(GMimeObject *parent, GMimeObject *part, gpointer unused) {
  (void)parent;
  (void)unused;
  if (GMIME_IS_TEXT_PART(part)) {
    char *text = g_mime_text_part_get_text((GMimeTextPart *)part);
    if (text) decoded += strlen(text);
    g_free(text);
  } else if (GMIME_IS_PART(part)) {
    GMimeDataWrapper *content = g_mime_part_get_content((GMimePart *)part);
    if (!content) return;
    GMimeStream *memory = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(content, memory);
    decoded += g_mime_stream_length(memory);
    g_object_unref(memory);
  }
}

static int addresses(GMimeMessage *message, GMimeAddressType type) {
  return internet_address_list_length(g_mime_message_get_addresses(message, type));
}

static void parse(const char *bytes, size_t size) {
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, size);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  if (size > 5 && !memcmp(bytes, "From ", 5)) g_mime_parser_set_format(parser, GMIME_FORMAT_MBOX);
  GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
  if (message) {
    const char *subject = g_mime_message_get_subject(message);
    decoded += subject ? strlen(subject) : 0;
    decoded += addresses(message, GMIME_ADDRESS_TYPE_FROM) + addresses(message, GMIME_ADDRESS_TYPE_TO)
               + addresses(message, GMIME_ADDRESS_TYPE_CC);
    g_mime_message_get_date(message);
    g_mime_message_foreach(message, decode, NULL);
    g_object_unref(message);
  }
  g_object_unref(parser);
  g_object_unref(stream);
}

int main(int count, char **arguments) {
  g_mime_init();
  GPtrArray *messages = g_ptr_array_new();
  char path[4096];
  size_t bytes = 0;
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    gchar *data;
    gsize size;
    if (!g_file_get_contents(path, &data, &size, NULL)) continue;
    g_ptr_array_add(messages, g_bytes_new_take(data, size));
    bytes += size;
  }
  int rounds = count > 1 ? atoi(arguments[1]) : 1;
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (int round = 0; round < rounds; round += 1) {
    for (guint index = 0; index < messages->len; index += 1) {
      gsize size;
      const char *data = g_bytes_get_data(messages->pdata[index], &size);
      parse(data, size);
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double seconds = end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9;
  printf("%.6f %zu\n", seconds, decoded);
}
