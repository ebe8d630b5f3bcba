/* Preloaded into dossier by tests, to make it fail at a chosen call. Configured by variables:

   INTERPOSE_TRAP=TEXT       reading a stored file that holds TEXT runs into a trap
   INTERPOSE_COUNTS=FILE     counts calls in this file, shared by all processes of a scenario
   INTERPOSE_KILL=KIND:N     ends the process group with SIGKILL before the N-th call of a kind

   Kinds: fsync, rename, commit (of SQLite), send, recv.
*/
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

enum kind { FSYNC, RENAME, COMMIT, SEND, RECV, KINDS };
static const char *const names[KINDS] = {"fsync", "rename", "commit", "send", "recv"};
static _Atomic unsigned *counts;
static int killed_kind = -1;
static unsigned killed_call;
static const char *trap;

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void configure(void) {
  trap = getenv("INTERPOSE_TRAP");
  const char *file = getenv("INTERPOSE_COUNTS");
  if (!file) return;
  int descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0 || ftruncate(descriptor, 4096) != 0) abort();
  counts = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (counts == MAP_FAILED) abort();
  close(descriptor);
  const char *victim = getenv("INTERPOSE_KILL");
  for (int kind = 0; victim && kind < KINDS; kind++) {
    size_t length = strlen(names[kind]);
    if (strncmp(victim, names[kind], length) != 0 || victim[length] != ':') continue;
    killed_kind = kind;
    killed_call = (unsigned)strtoul(victim + length + 1, NULL, 10);
  }
}

static void count(enum kind kind) {
  if (!counts) return;
  unsigned number = atomic_fetch_add(&counts[kind], 1) + 1;
  if ((int)kind == killed_kind && number == killed_call) kill(0, SIGKILL);
}

int fsync(int descriptor) {
  REAL(fsync);
  count(FSYNC);
  return real(descriptor);
}

int fdatasync(int descriptor) {
  REAL(fdatasync);
  count(FSYNC);
  return real(descriptor);
}

int rename(const char *from, const char *to) {
  REAL(rename);
  count(RENAME);
  return real(from, to);
}

ssize_t send(int socket, const void *bytes, size_t size, int flags) {
  REAL(send);
  count(SEND);
  return real(socket, bytes, size, flags);
}

ssize_t recv(int socket, void *bytes, size_t size, int flags) {
  REAL(recv);
  count(RECV);
  return real(socket, bytes, size, flags);
}

typedef struct sqlite3_stmt sqlite3_stmt;
const char *sqlite3_sql(sqlite3_stmt *);
int sqlite3_step(sqlite3_stmt *);

int sqlite3_step(sqlite3_stmt *statement) {
  REAL(sqlite3_step);
  static const char *(*sql)(sqlite3_stmt *);
  if (!sql) sql = (const char *(*)(sqlite3_stmt *))dlsym(RTLD_NEXT, "sqlite3_sql");
  const char *text = counts && sql ? sql(statement) : NULL;
  if (text && strcmp(text, "COMMIT") == 0) count(COMMIT);
  return real(statement);
}

static int is_stored_file(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strstr(path, "/blobs/") != NULL;
}

static ssize_t trapped(int descriptor, const void *bytes, ssize_t size) {
  if (trap && size > 0 && is_stored_file(descriptor) &&
      memmem(bytes, (size_t)size, trap, strlen(trap)))
    __builtin_trap();
  return size;
}

ssize_t pread(int descriptor, void *bytes, size_t size, off_t offset) {
  REAL(pread);
  return trapped(descriptor, bytes, real(descriptor, bytes, size, offset));
}

ssize_t pread64(int descriptor, void *bytes, size_t size, off64_t offset) {
  REAL(pread64);
  return trapped(descriptor, bytes, real(descriptor, bytes, size, offset));
}
