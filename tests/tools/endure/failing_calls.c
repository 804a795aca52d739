/* Lets the Nth write, sync, truncation or rename under one folder fail once. Preloaded; driven by failing.py.

   endure_watch(folder)       count calls on files under this folder, from now on
   endure_arm(nth, number)    the nth call from now on fails with this error number; 0: none does
   endure_calls()             how many there were since it was armed
*/
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static char watched[PATH_MAX];
static size_t length;
static long calls, failing;
static int number;

void endure_watch(const char *folder) {
    length = strlen(folder);
    if (length < sizeof watched) memcpy(watched, folder, length + 1);
    else length = 0;
}

void endure_arm(long nth, int error) { calls = 0; failing = nth; number = error; }

long endure_calls(void) { return calls; }

static int due(const char *path) {
    if (!length || strncmp(path, watched, length) || ++calls != failing) return 0;
    errno = number;
    return 1;
}

static int due_on(int file) {
    char link[64], path[PATH_MAX];
    if (!length) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0) return 0;
    path[size] = 0;
    return due(path);
}

#define ON_FILE(kind, name, declared, passed, file)              \
    kind name declared {                                         \
        static kind(*real) declared;                             \
        if (!real) real = (kind(*) declared)dlsym(RTLD_NEXT, #name); \
        return due_on(file) ? (kind)-1 : real passed;            \
    }

ON_FILE(ssize_t, write, (int f, const void *b, size_t n), (f, b, n), f)
ON_FILE(ssize_t, pwrite, (int f, const void *b, size_t n, off_t o), (f, b, n, o), f)
ON_FILE(ssize_t, pwrite64, (int f, const void *b, size_t n, off64_t o), (f, b, n, o), f)
ON_FILE(ssize_t, writev, (int f, const struct iovec *v, int n), (f, v, n), f)
ON_FILE(ssize_t, pwritev, (int f, const struct iovec *v, int n, off_t o), (f, v, n, o), f)
ON_FILE(ssize_t, sendfile, (int f, int from, off_t *o, size_t n), (f, from, o, n), f)
ON_FILE(ssize_t, sendfile64, (int f, int from, off64_t *o, size_t n), (f, from, o, n), f)
ON_FILE(ssize_t, copy_file_range, (int from, off64_t *a, int f, off64_t *o, size_t n, unsigned g), (from, a, f, o, n, g), f)
ON_FILE(int, fsync, (int f), (f), f)
ON_FILE(int, fdatasync, (int f), (f), f)
ON_FILE(int, ftruncate, (int f, off_t n), (f, n), f)
ON_FILE(int, ftruncate64, (int f, off64_t n), (f, n), f)

int rename(const char *from, const char *to) {
    static int (*real)(const char *, const char *);
    if (!real) real = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
    return due(to) ? -1 : real(from, to);
}
