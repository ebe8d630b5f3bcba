/* Preloaded into Courier's programs, whose folders are compiled in: what they look for in
   /etc/courier and /run/courier is looked for in the folder REDIRECT_TO instead. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { LONGEST = 4096 };

/* The path that is meant; `room` holds it when it is another one. */
static const char *meant(const char *path, char room[LONGEST]) {
  static const char *const compiled_in[] = {"/etc/courier/", "/run/courier/"};
  const char *folder = getenv("REDIRECT_TO");
  if (path == NULL || folder == NULL) return path;
  for (size_t i = 0; i < sizeof compiled_in / sizeof *compiled_in; i++) {
    if (strncmp(path, compiled_in[i], strlen(compiled_in[i])) != 0) continue;
    snprintf(room, LONGEST, "%s%s", folder, path);
    return room;
  }
  return path;
}

/* The socket that is meant; `room` holds its address when it is another one. */
static const struct sockaddr *meant_socket(const struct sockaddr *address, struct sockaddr_un *room,
                                           socklen_t *length) {
  if (address->sa_family != AF_UNIX) return address;
  char path[LONGEST];
  memset(room, 0, sizeof *room);
  room->sun_family = AF_UNIX;
  snprintf(room->sun_path, sizeof room->sun_path, "%s",
           meant(((const struct sockaddr_un *)address)->sun_path, path));
  *length = sizeof *room;
  return (const struct sockaddr *)room;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int open(const char *path, int flags, ...) {
  char room[LONGEST];
  va_list rest;
  va_start(rest, flags);
  mode_t mode = va_arg(rest, mode_t);
  va_end(rest);
  return REAL(open)(meant(path, room), flags, mode);
}

FILE *fopen(const char *path, const char *mode) {
  char room[LONGEST];
  return REAL(fopen)(meant(path, room), mode);
}

int access(const char *path, int mode) {
  char room[LONGEST];
  return REAL(access)(meant(path, room), mode);
}

int chmod(const char *path, mode_t mode) {
  char room[LONGEST];
  return REAL(chmod)(meant(path, room), mode);
}

int unlink(const char *path) {
  char room[LONGEST];
  return REAL(unlink)(meant(path, room));
}

int rename(const char *from, const char *to) {
  char from_room[LONGEST], to_room[LONGEST];
  return REAL(rename)(meant(from, from_room), meant(to, to_room));
}

/* authpipe starts its program with no more than its name. */
int execl(const char *path, const char *name, ...) {
  char room[LONGEST];
  char *const words[] = {(char *)name, NULL};
  return execv(meant(path, room), words);
}

int connect(int socket, const struct sockaddr *address, socklen_t length) {
  struct sockaddr_un room;
  address = meant_socket(address, &room, &length);
  return REAL(connect)(socket, address, length);
}

int bind(int socket, const struct sockaddr *address, socklen_t length) {
  struct sockaddr_un room;
  address = meant_socket(address, &room, &length);
  return REAL(bind)(socket, address, length);
}
