// What every bare program needs: a chain, a seal, a clock. No abstractions: this is the limit.
#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define PAYLOAD 200
#define CAPTION 48
#define MUST(x) do { if (!(x)) { fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, #x, db ? sqlite3_errmsg(db) : ""); exit(1); } } while (0)

static sqlite3 *db;
static EVP_MD *sha;
static EVP_MD_CTX *md;
static EVP_CIPHER_CTX *enc, *dec;
static unsigned char keys[1 << 14][32];
static int64_t enc_key = -1, dec_key = -1;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static void crypto(void) {
  sha = EVP_MD_fetch(NULL, "SHA256", NULL);
  md = EVP_MD_CTX_new();
  enc = EVP_CIPHER_CTX_new();
  dec = EVP_CIPHER_CTX_new();
  EVP_CIPHER *aes = EVP_CIPHER_fetch(NULL, "AES-256-GCM", NULL);
  EVP_CipherInit_ex2(enc, aes, NULL, NULL, 1, NULL);
  EVP_CipherInit_ex2(dec, aes, NULL, NULL, 0, NULL);
}

static void chain(const void *head, size_t headlen, const void *body, size_t bodylen, unsigned char out[32]) {
  EVP_DigestInit_ex2(md, sha, NULL);
  EVP_DigestUpdate(md, head, headlen);
  EVP_DigestUpdate(md, body, bodylen);
  EVP_DigestFinal_ex(md, out, NULL);
}

static unsigned char nonces[12 * 64];
static int nonce_at = sizeof nonces;

static int seal(int64_t key, const void *aad, int aadlen, const void *text, int len, unsigned char *out) {
  int n, m = 0;
  if (nonce_at == sizeof nonces) { RAND_bytes(nonces, sizeof nonces); nonce_at = 0; }
  memcpy(out, nonces + nonce_at, 12);
  nonce_at += 12;
  EVP_CipherInit_ex2(enc, NULL, key == enc_key ? NULL : keys[key], out, 1, NULL);
  enc_key = key;
  EVP_CipherUpdate(enc, NULL, &n, aad, aadlen);
  EVP_CipherUpdate(enc, out + 12, &n, text, len);
  EVP_CipherFinal_ex(enc, out + 12 + n, &m);
  EVP_CIPHER_CTX_ctrl(enc, EVP_CTRL_AEAD_GET_TAG, 16, out + 12 + len);
  return len + 28;
}

static int unseal(int64_t key, const void *aad, int aadlen, const unsigned char *in, int len, unsigned char *out) {
  int n, m = 0;
  EVP_CipherInit_ex2(dec, NULL, key == dec_key ? NULL : keys[key], in, 0, NULL);
  dec_key = key;
  EVP_CipherUpdate(dec, NULL, &n, aad, aadlen);
  EVP_CipherUpdate(dec, out, &n, in + 12, len - 28);
  EVP_CIPHER_CTX_ctrl(dec, EVP_CTRL_AEAD_SET_TAG, 16, (void *)(in + len - 16));
  return EVP_CipherFinal_ex(dec, out + n, &m) == 1;
}

static size_t put64(unsigned char *at, int64_t v) { memcpy(at, &v, 8); return 8; }
static size_t puttext(unsigned char *at, const void *s, uint32_t n) {
  memcpy(at, &n, 4);
  memcpy(at + 4, s, n);
  return 4 + n;
}

// prev || seq || dossier || volgnummer || datum || vastgelegd || dag || sleutel || stap || fase
static int header(unsigned char *h, const unsigned char *prev, const int64_t f[7], const void *stap, uint32_t sn,
                  const void *fase, uint32_t fn) {
  size_t n = 32;
  memcpy(h, prev, 32);
  for (int i = 0; i < 7; i++) n += put64(h + n, f[i]);
  n += puttext(h + n, stap, sn);
  n += puttext(h + n, fase, fn);
  return (int)n;
}

static void open_db(const char *path) {
  MUST(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK);
  MUST(sqlite3_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536", 0, 0, 0) == SQLITE_OK);
}

static sqlite3_stmt *ready(const char *sql) {
  sqlite3_stmt *s;
  MUST(sqlite3_prepare_v2(db, sql, -1, &s, NULL) == SQLITE_OK);
  return s;
}

static void run(sqlite3_stmt *s) {
  int code = sqlite3_step(s);
  MUST(code == SQLITE_DONE || code == SQLITE_ROW);
  sqlite3_reset(s);
}
