/* Preloaded into dossier by tests, to make it fail at a chosen call. Configured by variables:

   INTERPOSE_TRAP=TEXT       reading a stored file that holds TEXT runs into a trap
   INTERPOSE_HANG=TEXT       reading a stored file that holds TEXT never ends
   INTERPOSE_COUNTS=FILE     counts calls in this file, shared by all processes of a scenario
   INTERPOSE_KILL=KIND:N     ends the process group with SIGKILL before the N-th call of a kind

   INTERPOSE_REFUSE=FILE     while FILE exists, writing below INTERPOSE_BELOW fails with the errno
                             that FILE holds: 28 for a full disk, 30 for one that is read-only

   Kinds: fsync, rename, commit (of SQLite), send, recv.
*/
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
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
static const char *trap, *hang, *refusal, *below;

#define REAL(name) \
  static __typeof__(name) *real; \
  if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void configure(void) {
  trap = getenv("INTERPOSE_TRAP");
  hang = getenv("INTERPOSE_HANG");
  refusal = getenv("INTERPOSE_REFUSE");
  below = getenv("INTERPOSE_BELOW");
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

static int is_below(int descriptor, const char *folder) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return strstr(path, folder) != NULL && strstr(path, ".log") == NULL;
}

/* The errno that writing to a file fails with; 0 when it may go on. */
static int refused(int descriptor) {
  if (!refusal || !below) return 0;
  int file = open(refusal, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  char text[16] = {0};
  ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  return length > 0 && is_below(descriptor, below) ? atoi(text) : 0;
}

#define REFUSE(descriptor) \
  int code = refused(descriptor); \
  if (code) { errno = code; return -1; }

ssize_t write(int descriptor, const void *bytes, size_t size) {
  REAL(write);
  REFUSE(descriptor);
  return real(descriptor, bytes, size);
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset) {
  REAL(pwrite64);
  REFUSE(descriptor);
  return real(descriptor, bytes, size, offset);
}

ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset) {
  REAL(pwrite);
  REFUSE(descriptor);
  return real(descriptor, bytes, size, offset);
}

int ftruncate64(int descriptor, off64_t size) {
  REAL(ftruncate64);
  REFUSE(descriptor);
  return real(descriptor, size);
}

static int holds(const void *bytes, ssize_t size, const char *text) {
  return text && size > 0 && memmem(bytes, (size_t)size, text, strlen(text));
}

static ssize_t trapped(int descriptor, const void *bytes, ssize_t size) {
  if ((!trap && !hang) || !is_below(descriptor, "/blobs/")) return size;
  if (holds(bytes, size, trap)) __builtin_trap();
  while (holds(bytes, size, hang)) pause();
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
