/* Writes down, in order, what happens to the files under one folder, and what is said on standard output. Preloaded; power.py reads it.

   ENDURE_WATCH  the folder     ENDURE_LOG  the file that is written

   A record: kind (W write, T truncation, S sync, R rename, U unlink, D sync of a folder, C said), then the lengths of the
   path, of the second path or the content, and a number (place or size) as 64 bits each, then both.
*/
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t one = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static const char *watched;
static size_t length;
static int log_file = -1;

__attribute__((constructor)) static void begin(void) {
    const char *name = getenv("ENDURE_LOG");
    watched = getenv("ENDURE_WATCH");
    length = watched ? strlen(watched) : 0;
    if (name) log_file = (int)syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void put(const void *from, size_t n) { (void)!syscall(SYS_write, log_file, from, n); }

static void tell(char kind, const char *path, const void *more, uint64_t n, uint64_t number) {
    uint64_t head[3] = {strlen(path), n, number};
    if (log_file < 0) return;
    put(&kind, 1);
    put(head, sizeof head);
    put(path, head[0]);
    if (n) put(more, n);
}

static int under(const char *path) { return length && !strncmp(path, watched, length); }

static int place_of(int file, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t n = readlink(link, path, PATH_MAX - 1);
    if (n < 0) return 0;
    path[n] = 0;
    return under(path);
}

/* What was written is read back, so that it does not matter by which call it came. */
static void wrote(int file, const char *path, off_t at, ssize_t n) {
    if (n <= 0) return;
    char again[64], *content = malloc((size_t)n);
    snprintf(again, sizeof again, "/proc/self/fd/%d", file);
    int back = (int)syscall(SYS_openat, AT_FDCWD, again, O_RDONLY | O_CLOEXEC, 0);
    if (content && back >= 0 && syscall(SYS_pread64, back, content, (size_t)n, at) == n) tell('W', path, content, (uint64_t)n, (uint64_t)at);
    if (back >= 0) syscall(SYS_close, back);
    free(content);
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int f, const void *b, size_t n) {
    char path[PATH_MAX];
    REAL(write);
    pthread_mutex_lock(&one);
    ssize_t done = real(f, b, n);
    if (f == 1 && done > 0) tell('C', "", b, (uint64_t)done, 0);
    else if (place_of(f, path)) wrote(f, path, lseek(f, 0, SEEK_CUR) - done, done);
    pthread_mutex_unlock(&one);
    return done;
}

#define AT(name, off)                                                   \
    ssize_t name(int f, const void *b, size_t n, off o) {               \
        char path[PATH_MAX];                                            \
        REAL(name);                                                     \
        pthread_mutex_lock(&one);                                       \
        ssize_t done = real(f, b, n, o);                                \
        if (place_of(f, path)) wrote(f, path, (off_t)o, done);          \
        pthread_mutex_unlock(&one);                                     \
        return done;                                                    \
    }
AT(pwrite, off_t)
AT(pwrite64, off64_t)

ssize_t sendfile(int f, int from, off_t *o, size_t n) {
    char path[PATH_MAX];
    REAL(sendfile);
    pthread_mutex_lock(&one);
    ssize_t done = real(f, from, o, n);
    if (place_of(f, path)) wrote(f, path, lseek(f, 0, SEEK_CUR) - done, done);
    pthread_mutex_unlock(&one);
    return done;
}

ssize_t copy_file_range(int from, off64_t *a, int f, off64_t *o, size_t n, unsigned g) {
    char path[PATH_MAX];
    REAL(copy_file_range);
    pthread_mutex_lock(&one);
    ssize_t done = real(from, a, f, o, n, g);
    if (place_of(f, path)) wrote(f, path, (o ? (off_t)*o : lseek(f, 0, SEEK_CUR)) - done, done);
    pthread_mutex_unlock(&one);
    return done;
}

#define SYNC(name)                                                                              \
    int name(int f) {                                                                           \
        char path[PATH_MAX];                                                                    \
        struct stat what;                                                                       \
        REAL(name);                                                                             \
        pthread_mutex_lock(&one);                                                               \
        int done = real(f);                                                                     \
        if (!done && place_of(f, path) && !fstat(f, &what)) tell(S_ISDIR(what.st_mode) ? 'D' : 'S', path, "", 0, 0); \
        pthread_mutex_unlock(&one);                                                             \
        return done;                                                                            \
    }
SYNC(fsync)
SYNC(fdatasync)

#define CUT(name, off)                                                              \
    int name(int f, off n) {                                                        \
        char path[PATH_MAX];                                                        \
        REAL(name);                                                                 \
        pthread_mutex_lock(&one);                                                   \
        int done = real(f, n);                                                      \
        if (!done && place_of(f, path)) tell('T', path, "", 0, (uint64_t)n);        \
        pthread_mutex_unlock(&one);                                                 \
        return done;                                                                \
    }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

/* A file that is opened to be written anew is empty from then on; one that is created is there. */
static void opened(int f, int how) {
    char path[PATH_MAX];
    if (f >= 0 && how & (O_TRUNC | O_CREAT) && place_of(f, path)) {
        struct stat what;
        if (!fstat(f, &what) && S_ISREG(what.st_mode) && what.st_size == 0) tell('T', path, "", 0, 0);
    }
}

#define OPEN(name, declared, passed)                            \
    int name declared {                                         \
        mode_t mode = 0;                                        \
        REAL(name);                                             \
        if (how & (O_CREAT | O_TMPFILE)) {                      \
            va_list rest;                                       \
            va_start(rest, how);                                \
            mode = va_arg(rest, mode_t);                        \
            va_end(rest);                                       \
        }                                                       \
        pthread_mutex_lock(&one);                               \
        int f = real passed;                                    \
        opened(f, how);                                         \
        pthread_mutex_unlock(&one);                             \
        return f;                                               \
    }
OPEN(open, (const char *path, int how, ...), (path, how, mode))
OPEN(open64, (const char *path, int how, ...), (path, how, mode))
OPEN(openat, (int at, const char *path, int how, ...), (at, path, how, mode))
OPEN(openat64, (int at, const char *path, int how, ...), (at, path, how, mode))

int rename(const char *from, const char *to) {
    REAL(rename);
    pthread_mutex_lock(&one);
    int done = real(from, to);
    if (!done && (under(from) || under(to))) tell('R', from, to, strlen(to), 0);
    pthread_mutex_unlock(&one);
    return done;
}

int unlink(const char *path) {
    REAL(unlink);
    pthread_mutex_lock(&one);
    int done = real(path);
    if (!done && under(path)) tell('U', path, "", 0, 0);
    pthread_mutex_unlock(&one);
    return done;
}
