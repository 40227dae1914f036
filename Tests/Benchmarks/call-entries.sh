#!/usr/bin/env bash
# How long each entry of `sumaho call` takes from Enter to the next prompt, in a pseudo-terminal, on a planned year
# with 10,000 persons and 6,000 bookings; beside what one `fsync` takes on the same disk, all in this one run. Aim:
# under 50 ms each.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v python3 >/dev/null || { echo "python3 is needed" >&2; exit 2; }
swift build -c release --static-swift-stdlib --product sumaho >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export SUMAHO_DATABASE="$folder/ward.sqlite" SUMAHO_TODAY="2026-11-25 10:00" LC_ALL=C.UTF-8 TERM=xterm
sumaho="$(swift build -c release --static-swift-stdlib --show-bin-path)/sumaho"
SUMAHO_TODAY=2026-04-01 "$sumaho" plan 2026 --apply >/dev/null 2>&1
exec python3 - "$sumaho" "$SUMAHO_DATABASE" "$folder" <<'PYTHON'
import os, pty, random, re, select, sqlite3, statistics, subprocess, sys, time

sumaho, path, folder = sys.argv[1:]
random.seed(1)
families = ["タナカ", "スズキ", "サトウ", "ヤマダ", "カトウ", "ナカムラ", "イシカワ", "ハヤシ", "モリ", "アベ"]
given = ["ハナ", "ミツコ", "トシコ", "ヒロシ", "キヨシ", "カズコ", "サチコ", "マサル", "ノボル", "ヨシエ"]
db = sqlite3.connect(path)
made = 1775000000000
seats = db.execute("""SELECT seat.id, session FROM seat JOIN session ON session.id = session
  WHERE date BETWEEN '2026-04-01' AND '2026-12-25' ORDER BY date, start""").fetchall()
with db:
    for person in range(1, 10001):
        kana = f"{random.choice(families)} {random.choice(given)}"
        db.execute("INSERT INTO person (id) VALUES (?)", [person])
        db.execute("INSERT INTO personDetails (person, kana, nameKey, statedAge, statedOn) VALUES (?,?,?,75,'2026-04-01')",
            [person, kana, kana.replace(" ", "").replace("トウ", "トー")])
        phone = f"090-{1000 + person // 9000:04}-{1000 + person % 9000:04}"
        db.execute("INSERT INTO phone (person, said, normal) VALUES (?,?,?)", [person, phone, phone])
    taken = random.sample(seats, min(6000, len(seats) - 60))
    missing = 6000 - len(taken)
    for seat, session in taken:
        db.execute("""INSERT INTO booking (session, seat, person, kind, source, firstTime, ageBand, caller, madeAt)
          VALUES (?,?,?,'booking','phone',?,'75-79','self',?)""",
          [session, seat, random.randint(1, 9000), random.random() < .3, made])
    # The rest were cancelled.
    for seat, session in random.choices(taken, k=max(missing, 0)):
        db.execute("""INSERT INTO booking (session, seat, person, kind, source, ageBand, madeAt, endedAt, endReason)
          VALUES (?,?,?,'booking','phone','75-79',?,?,'cancelled')""",
          [session, seat, random.randint(1, 9000), made, made])
    for number in range(300):
        db.execute("""INSERT INTO waiting (person, weekdays, until, party, caller, firstTime, request, joinedAt)
          VALUES (?,127,'2026-12-25',1,'self',0,?,?)""", [9001 + number, f"w{number}", made])
counts = [db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("person", "booking", "waiting")]
db.close()

def fsync():
    with open(folder + "/probe", "ab") as file:
        took = []
        for _ in range(50):
            start = time.perf_counter()
            file.write(b"x" * 4096); file.flush(); os.fsync(file.fileno())
            took.append((time.perf_counter() - start) * 1000)
    return statistics.median(took)

pid, master = pty.fork()
if pid == 0:
    os.execv(sumaho, [sumaho, "call"])

def until_prompt(already=b""):
    seen = already
    while True:
        ready, _, _ = select.select([master], [], [], 20)
        if not ready: sys.exit("no prompt: " + seen.decode(errors="replace")[-500:])
        seen += os.read(master, 65536)
        # A prompt is the last line, and nothing follows it.
        text = re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", seen)
        if text.rstrip(b" ").endswith(b">") and not select.select([master], [], [], 0.0)[0]:
            return seen

until_prompt()
def entry(line):
    os.write(master, line.encode())
    time.sleep(0.02)
    while select.select([master], [], [], 0.01)[0]: os.read(master, 65536)
    start = time.perf_counter()
    os.write(master, b"\r")
    until_prompt()
    return (time.perf_counter() - start) * 1000

rounds = 15
times = {}
for index in range(rounds):
    person = 9301 + index
    phone = f"090{1000 + person // 9000:04}{1000 + person % 9000:04}"
    for name, line in [("phone number", phone), ("free: a", "a"), ("free: a month", "a 12月"), ("book: b", "b 1a" if index else "b 1a"),
                       ("read-back: r", "r"), ("move: m", "m 2a"), ("cancel: x", "x"), ("undo: u", "u"), ("cancel again: x", "x"), ("wait: w", "w 仲町 火木 午前"),
                       ("turned away: z", "z"), ("four digits", phone[-4:]), ("kana", "たなか"), ("next call: t", "t"), ("answer: 4", "4")]:
        times.setdefault(name, []).append(entry(line))
os.write(master, b"q\r")
os.waitpid(pid, 0)
disk = fsync()
print(f"{counts[0]} persons, {counts[1]} bookings, {counts[2]} wishes; one fsync takes {disk:.2f} ms; {rounds} rounds")
worst = 0
for name, took in times.items():
    worst = max(worst, max(took))
    print(f"{name:20} median {statistics.median(took):6.1f} ms   most {max(took):6.1f} ms   {statistics.median(took) / disk:6.1f} fsyncs")
print(f"slowest entry: {worst:.1f} ms (aim: under 50)")
PYTHON
