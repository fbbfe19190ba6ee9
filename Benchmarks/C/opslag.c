// The bare work of the store with the same libraries. kaal-opslag <job> <folder> <count>; prints seconds.
#include "kaal.h"

static unsigned char last[32];
static int64_t seq;
static sqlite3_stmt *begin, *commit, *top, *insert, *update, *dossier;

static void load_keys(const char *folder, int write_them) {
  char path[4096];
  snprintf(path, sizeof path, "%s/keys", folder);
  int fd = open(path, O_RDWR | O_CREAT, 0600);
  if (write_them) {
    RAND_bytes((unsigned char *)keys, sizeof keys);
    if (write(fd, keys, sizeof keys) != sizeof keys) exit(1);
  } else if (read(fd, keys, sizeof keys) != sizeof keys) exit(1);
  close(fd);
}

static void open_store(const char *folder, int fresh) {
  char path[4096];
  snprintf(path, sizeof path, "%s/kaal.sqlite", folder);
  open_db(path);
  crypto();
  load_keys(folder, fresh);
  if (fresh)
    MUST(sqlite3_exec(db,
      "CREATE TABLE gebeurtenis(seq INTEGER PRIMARY KEY, dossier INTEGER, volgnummer INTEGER, stap TEXT, fase TEXT,"
      " datum INTEGER, vastgelegd INTEGER, dag INTEGER, sleutel INTEGER, keten BLOB, inhoud BLOB, UNIQUE(dossier, volgnummer)) STRICT;"
      "CREATE TABLE dossier(id INTEGER PRIMARY KEY, jaar INTEGER, serie INTEGER, lichaam TEXT, soort TEXT, spoor TEXT, fase TEXT,"
      " geopend INTEGER, laatste INTEGER, versie INTEGER, kop BLOB, UNIQUE(jaar, serie)) STRICT", 0, 0, 0) == SQLITE_OK);
  begin = ready("BEGIN IMMEDIATE");
  commit = ready("COMMIT");
  top = ready("SELECT seq, keten FROM gebeurtenis ORDER BY seq DESC LIMIT 1");
  insert = ready("INSERT INTO gebeurtenis VALUES(?,?,?,?,?,?,?,?,?,?,?)");
  update = ready("UPDATE dossier SET fase=?, laatste=?, versie=?, kop=? WHERE id=? AND versie=?");
  dossier = ready("INSERT INTO dossier VALUES(?,2026,?,'gemeente Voorbeeld','omgevingsvergunning','aanvraag','intake',20500,20500,?,?)");
}

static void head(void) {
  memset(last, 0, 32);
  seq = 0;
  if (sqlite3_step(top) == SQLITE_ROW) {
    seq = sqlite3_column_int64(top, 0);
    memcpy(last, sqlite3_column_blob(top, 1), 32);
  }
  sqlite3_reset(top);
}

static int caption(unsigned char *out, int64_t id, int64_t versie, const char *text) {
  unsigned char aad[256];
  size_t n = 16;
  memset(aad, 1, 16);
  n += put64(aad + n, id);
  n += put64(aad + n, versie);
  n += put64(aad + n, 2026);
  n += put64(aad + n, id);
  n += put64(aad + n, 20500);
  n += puttext(aad + n, "gemeente Voorbeeld", 18);
  n += puttext(aad + n, "omgevingsvergunning", 19);
  n += puttext(aad + n, "aanvraag", 8);
  return seal(id, aad, (int)n, text, CAPTION, out);
}

static void event(int64_t id, int64_t volgnummer, const unsigned char *payload) {
  unsigned char h[512], sealed[PAYLOAD + 28], keten[32];
  int64_t f[7] = {seq + 1, id, volgnummer, 20500, 1771200000000, 20500, id};
  int hn = header(h, last, f, "notitie", 7, "intake", 6);
  int n = seal(id, h, hn, payload, PAYLOAD, sealed);
  chain(h, hn, sealed, n, keten);
  sqlite3_bind_int64(insert, 1, f[0]);
  sqlite3_bind_int64(insert, 2, f[1]);
  sqlite3_bind_int64(insert, 3, f[2]);
  sqlite3_bind_text(insert, 4, "notitie", 7, SQLITE_STATIC);
  sqlite3_bind_text(insert, 5, "intake", 6, SQLITE_STATIC);
  for (int i = 3; i < 7; i++) sqlite3_bind_int64(insert, i + 3, f[i]);
  sqlite3_bind_blob(insert, 10, keten, 32, SQLITE_STATIC);
  sqlite3_bind_blob(insert, 11, sealed, n, SQLITE_STATIC);
  run(insert);
  seq++;
  memcpy(last, keten, 32);
}

// One step: the row of the dossier, guarded by its version, and the event.
static void step(int64_t id, int64_t versie, const unsigned char *payload) {
  unsigned char kop[CAPTION + 28];
  int n = caption(kop, id, versie + 1, "Een aanvrager met een redelijk lange naam B.V....");
  sqlite3_bind_text(update, 1, "intake", 6, SQLITE_STATIC);
  sqlite3_bind_int64(update, 2, 20500);
  sqlite3_bind_int64(update, 3, versie + 1);
  sqlite3_bind_blob(update, 4, kop, n, SQLITE_STATIC);
  sqlite3_bind_int64(update, 5, id);
  sqlite3_bind_int64(update, 6, versie);
  run(update);
  MUST(sqlite3_changes(db) == 1);
  event(id, versie + 1, payload);
}

static void fill(long dossiers, const unsigned char *payload) {
  run(begin);
  head();
  for (long id = 1; id <= dossiers; id++) {
    unsigned char kop[CAPTION + 28];
    int n = caption(kop, id, 1, "Een aanvrager met een redelijk lange naam B.V....");
    sqlite3_bind_int64(dossier, 1, id);
    sqlite3_bind_int64(dossier, 2, id);
    sqlite3_bind_int64(dossier, 3, 1);
    sqlite3_bind_blob(dossier, 4, kop, n, SQLITE_STATIC);
    run(dossier);
    event(id, 1, payload);
  }
  run(commit);
}

// Steps over a hundred dossiers in turn.
static void steps(long count, long batch, const unsigned char *payload) {
  static int64_t versie[101];
  sqlite3_stmt *s = ready("SELECT id, versie FROM dossier WHERE id <= 100");
  while (sqlite3_step(s) == SQLITE_ROW) versie[sqlite3_column_int64(s, 0)] = sqlite3_column_int64(s, 1);
  sqlite3_finalize(s);
  for (long done = 0; done < count;) {
    run(begin);
    head();
    for (long i = 0; i < batch && done < count; i++, done++) {
      long id = done % 100 + 1;
      step(id, versie[id]++, payload);
    }
    run(commit);
  }
}

static void verify(long expected) {
  sqlite3_stmt *s = ready("SELECT seq, dossier, volgnummer, datum, vastgelegd, dag, sleutel, stap, fase, inhoud, keten"
                          " FROM gebeurtenis ORDER BY seq");
  unsigned char h[1024], keten[32], out[PAYLOAD + 28];
  long rows = 0;
  memset(last, 0, 32);
  while (sqlite3_step(s) == SQLITE_ROW) {
    int64_t f[7];
    for (int i = 0; i < 7; i++) f[i] = sqlite3_column_int64(s, i);
    MUST(f[0] == rows + 1);
    const void *stap = sqlite3_column_text(s, 7), *fase = sqlite3_column_text(s, 8), *body = sqlite3_column_blob(s, 9);
    int bn = sqlite3_column_bytes(s, 9);
    int hn = header(h, last, f, stap, sqlite3_column_bytes(s, 7), fase, sqlite3_column_bytes(s, 8));
    chain(h, hn, body, bn, keten);
    MUST(memcmp(keten, sqlite3_column_blob(s, 10), 32) == 0);
    MUST(unseal(f[6], h, hn, body, bn, out));
    memcpy(last, keten, 32);
    rows++;
  }
  MUST(rows >= expected);
  sqlite3_finalize(s);
}

// What a report from the log cannot do without: every event read, in the order of the log, and opened.
static void read_all(long expected) {
  sqlite3_stmt *s = ready("SELECT g.seq, g.dossier, g.volgnummer, g.datum, g.vastgelegd, g.dag, g.sleutel, g.stap, g.fase,"
                          " g.inhoud, g.keten FROM gebeurtenis g ORDER BY g.seq");
  unsigned char h[1024], before[32] = {0}, out[PAYLOAD + 28];
  long rows = 0;
  while (sqlite3_step(s) == SQLITE_ROW) {
    int64_t f[7];
    for (int i = 0; i < 7; i++) f[i] = sqlite3_column_int64(s, i);
    const void *stap = sqlite3_column_text(s, 7), *fase = sqlite3_column_text(s, 8), *body = sqlite3_column_blob(s, 9);
    int hn = header(h, before, f, stap, sqlite3_column_bytes(s, 7), fase, sqlite3_column_bytes(s, 8));
    MUST(unseal(f[6], h, hn, body, sqlite3_column_bytes(s, 9), out));
    memcpy(before, sqlite3_column_blob(s, 10), 32);
    rows++;
  }
  MUST(rows >= expected);
  sqlite3_finalize(s);
}

static void list(long limit) {
  sqlite3_stmt *s = ready("SELECT id, jaar, serie, lichaam, soort, spoor, fase, geopend, laatste, versie, kop"
                          " FROM dossier ORDER BY id DESC LIMIT ?");
  sqlite3_bind_int64(s, 1, limit);
  while (sqlite3_step(s) == SQLITE_ROW) {
    unsigned char aad[1024], out[CAPTION + 28];
    int64_t id = sqlite3_column_int64(s, 0);
    size_t n = 16;
    memset(aad, 1, 16);
    n += put64(aad + n, id);
    n += put64(aad + n, sqlite3_column_int64(s, 9));
    n += put64(aad + n, sqlite3_column_int64(s, 1));
    n += put64(aad + n, sqlite3_column_int64(s, 2));
    n += put64(aad + n, sqlite3_column_int64(s, 7));
    for (int i = 3; i < 6; i++) n += puttext(aad + n, sqlite3_column_text(s, i), sqlite3_column_bytes(s, i));
    MUST(unseal(id, aad, (int)n, sqlite3_column_blob(s, 10), sqlite3_column_bytes(s, 10), out));
    printf("%lld-%04lld  %-12s %-20s %.*s\n", (long long)sqlite3_column_int64(s, 1), (long long)sqlite3_column_int64(s, 2),
           sqlite3_column_text(s, 6), sqlite3_column_text(s, 4), CAPTION, out);
  }
  sqlite3_finalize(s);
}

int main(int argc, char **argv) {
  if (argc < 4) return 2;
  unsigned char payload[PAYLOAD];
  memset(payload, 'x', PAYLOAD);
  const char *job = argv[1];
  long count = atol(argv[3]);
  double start = now();
  open_store(argv[2], strcmp(job, "vul") == 0);
  if (!strcmp(job, "vul")) fill(count, payload);
  else if (!strcmp(job, "lijst")) list(count);
  else {
    start = now();
    if (!strcmp(job, "duurzaam")) steps(count, 1, payload);
    else if (!strcmp(job, "bulk")) steps(count, 1000, payload);
    else if (!strcmp(job, "keten")) verify(count);
    else if (!strcmp(job, "lees")) read_all(count);
    else return 2;
  }
  fflush(stdout);
  fprintf(stderr, "%.9f\n", now() - start);
  sqlite3_close_v2(db);
  return 0;
}
