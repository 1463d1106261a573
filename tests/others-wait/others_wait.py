"""What one visitor can do to others: people sign and read at a fixed pace on a disk that takes 8 ms to sync, while one
address hammers one route after the other. Prints the 95th percentile of the others for each route, and fails when one is
above the limit. Started by tests/run-others-wait.sh; only Python's own library is needed."""

import asyncio
import glob
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

LIMIT = 0.100
CONNECTIONS = 32
SECONDS = float(os.environ.get("SECONDS_PER_ROUTE", "6"))
# Of others, each second.
SIGNS, READS = 20, 20
VERSIONS = 6
PEOPLE = 250
ATTACKER = "192.0.2.7"
# In the place of a revision: the one that the page shows.
SHOWN = "shown"
FORM = "application/x-www-form-urlencoded"


def appeal(version):
    sentence = f"Nous demandons, pour la {version}e fois, que le *canal* vive. "
    text = "\n\n".join(sentence * 16 + f"Alinéa {nth * version}." for nth in range(33))
    note = f'note = "Version {version}"\n' if version > 1 else ""
    return f'+++\nslug = "canal"\nlanguage = "fr"\ntitle = "Le canal"\n{note}+++\n{text}\n'


class Connection:
    """One connection that is kept open."""

    def __init__(self, port):
        self.port, self.reader, self.writer = port, None, None

    async def ask(self, method, path, source, fields=None):
        """Returns the status and the body. A connection that the server closed while it was idle is opened again."""
        was_open = self.writer is not None
        status, content = await self.ask_once(method, path, source, fields)
        if status == 0 and was_open:
            status, content = await self.ask_once(method, path, source, fields)
        return status, content

    async def ask_once(self, method, path, source, fields):
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        body = urllib.parse.urlencode(fields or {}).encode()
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nX-Forwarded-For: {source}\r\n"
        if method == "POST":
            head += f"Content-Type: {FORM}\r\nContent-Length: {len(body)}\r\n"
        try:
            self.writer.write(head.encode() + b"\r\n" + body)
            head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            length = re.search(r"content-length: (\d+)", head, re.I)
            content = await self.reader.readexactly(int(length.group(1)) if length else 0)
            if "connection: close" in head.lower():
                self.close()
            return int(head.split(" ", 2)[1]), content
        except (OSError, asyncio.IncompleteReadError):
            self.close()
            return 0, b""

    def close(self):
        if self.writer:
            self.writer.close()
        self.reader = self.writer = None


class People:
    """Others, who sign and read at fixed moments: a stall is not hidden by waiting for it."""

    def __init__(self, port, token):
        self.port, self.token, self.count, self.free = port, token, 0, []
        self.signs, self.reads, self.refused = [], [], 0

    async def one(self, due, is_sign, number):
        connection = self.free.pop() if self.free else Connection(self.port)
        source = f"10.{number // 60000 % 250}.{number // 240 % 250}.{number % 240}"
        if is_sign:
            fields = {"token": self.token, "last-name": "Martin", "publish": "yes"}
            fields["email"] = f"other{number}@example.org"
            status, _ = await connection.ask("POST", "/fr/canal/sign/individual", source, fields)
        else:
            status, _ = await connection.ask("GET", "/fr/canal", source)
        (self.signs if is_sign else self.reads).append(time.perf_counter() - due)
        self.refused += status not in (200, 303)
        self.free.append(connection)

    async def come(self, seconds):
        self.signs, self.reads, self.refused = [], [], 0
        begun, tasks = time.perf_counter(), []
        pace = SIGNS + READS
        for nth in range(int(seconds * pace)):
            due = begun + nth / pace
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            self.count += 1
            tasks.append(asyncio.create_task(self.one(due, nth % 2 == 0, self.count)))
        await asyncio.gather(*tasks)


def percentile(times, share=0.95):
    return sorted(times)[int(len(times) * share)] if times else 0.0


async def hammer(port, method, paths, fields, seconds):
    """What the attacker does, in a process of its own: prints requests and statuses."""
    statuses, until = {}, time.perf_counter() + seconds

    async def one(nth):
        connection, turn = Connection(port), nth
        while time.perf_counter() < until:
            path, posted = paths[turn % len(paths)], fields
            if fields and fields.get("revision") == SHOWN:
                _, page = await connection.ask("GET", path, ATTACKER)
                shown = re.search(rb'name="revision" value="(-?\d+)"', page)
                posted = {**fields, "revision": shown.group(1).decode() if shown else "0"}
            status, _ = await connection.ask(method, path, ATTACKER, posted)
            statuses[status] = statuses.get(status, 0) + 1
            turn += CONNECTIONS
            if status == 0:
                await asyncio.sleep(0.01)

    await asyncio.gather(*(one(nth) for nth in range(CONNECTIONS)))
    print(" ".join(f"{status}:{count}" for status, count in sorted(statuses.items())))


class Server:
    def __init__(self, binary, shim, folder):
        self.folder, self.binary = folder, binary
        with socket_of_any_port() as free:
            self.port = free.getsockname()[1]
        self.environment = {
            **os.environ,
            "DATABASE_URL": f"sqlite://{folder}/paraph.db",
            "PARAPH_SERVER__LISTEN": f"127.0.0.1:{self.port}",
            "PARAPH_SERVER__BASE_URL": f"http://127.0.0.1:{self.port}",
            "PARAPH_SERVER__TRUSTED_PROXIES": "127.0.0.1",
            "PARAPH_MAIL__URL": f"file://{folder}/mails",
            "PARAPH_MAIL__SENDER": "Le canal <appel@example.org>",
            "PARAPH_SECRETS__FILE": f"{folder}/secret",
            "PARAPH_LOG": "warn",
        }
        os.makedirs(f"{folder}/mails")
        for version in range(1, VERSIONS + 1):
            path = f"{folder}/canal.md"
            with open(path, "w", encoding="utf-8") as file:
                file.write(appeal(version))
            self.paraph("appeal", "import", path)
            if version == 1:
                self.paraph("appeal", "publish", "canal")
        slow = {**self.environment, "LD_PRELOAD": shim}
        self.process = subprocess.Popen([binary, "serve"], env=slow, cwd=folder, stderr=subprocess.DEVNULL)

    def paraph(self, *arguments):
        done = subprocess.run([self.binary, *arguments], env=self.environment, cwd=self.folder, capture_output=True)
        if done.returncode:
            sys.exit(f"paraph {arguments}: {done.stderr.decode()}")

    def links(self):
        """The path of the link in every mail."""
        found = []
        for mail in glob.glob(f"{self.folder}/mails/**/*.eml", recursive=True):
            with open(mail, encoding="utf-8", errors="replace") as file:
                text = file.read().replace("=\n", "").replace("=\r\n", "")
            link = re.search(r"/fr/confirm/[A-Za-z0-9_-]+", text)
            found += [link.group(0)] if link else []
        return found

    def memory(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


def socket_of_any_port():
    free = socket.socket()
    free.bind(("127.0.0.1", 0))
    return free


async def measure(server):
    reader = Connection(server.port)
    for _ in range(200):
        try:
            status, page = await reader.ask("GET", "/fr/canal/sign/individual", "127.0.0.2")
        except OSError:
            status = 0
        if status == 200:
            break
        await asyncio.sleep(0.1)
    token = re.search(rb'name="token" value="([^"]+)"', page).group(1).decode()
    await asyncio.sleep(2.2)
    people = People(server.port, token)
    await people.come(PEOPLE / SIGNS)
    await asyncio.sleep(2)
    links = server.links()
    if len(links) < PEOPLE / 2:
        sys.exit(f"only {len(links)} mails left")
    cut = [f"/fr/confirm/{'A' * 40}"]
    of_links = lambda end: [link + end for link in links]
    canal = lambda end: [f"/fr/canal{end}"]
    wrong = {"token": token, "last-name": "X"}
    sign = {**wrong, "email": "victim@example.org", "publish": "yes"}
    routes = [
        ("nothing", "GET", None, None),
        ("GET /fr/canal", "GET", canal(""), None),
        ("GET /fr", "GET", ["/fr"], None),
        ("GET …/count.json", "GET", canal("/count.json"), None),
        ("GET …/sign/individual", "GET", canal("/sign/individual"), None),
        ("GET …/kiosk", "GET", canal("/kiosk"), None),
        ("GET …/signatories", "GET", canal("/signatories"), None),
        ("GET …/signatories?q=", "GET", canal("/signatories?q=martin"), None),
        ("GET …/history", "GET", canal("/history"), None),
        ("GET …/privacy", "GET", canal("/privacy"), None),
        ("GET …/my-link", "GET", canal("/my-link"), None),
        ("GET …/thanks", "GET", canal("/thanks"), None),
        ("GET /unknown", "GET", ["/fr/unknown/page"], None),
        ("GET confirm link", "GET", of_links(""), None),
        ("GET confirm/correct", "GET", of_links("/correct"), None),
        ("GET broken link", "GET", cut, None),
        ("GET /fr/admin/login", "GET", ["/fr/admin/login"], None),
        ("POST sign", "POST", canal("/sign/individual"), sign),
        ("POST sign, wrong", "POST", canal("/sign/individual"), wrong),
        ("POST kiosk", "POST", canal("/kiosk"), sign),
        ("POST code", "POST", canal("/check-mailbox"), {"code": "123456"}),
        ("POST my-link", "POST", canal("/my-link"), sign),
        ("POST sign/next", "POST", canal("/sign/next"), {}),
        ("POST confirm/correct", "POST", of_links("/correct"), {"last-name": "Y", "publish": "yes", "revision": SHOWN}),
        ("POST confirm", "POST", of_links(""), {"revision": SHOWN, "agree": "yes"}),
        ("POST confirm/refuse", "POST", of_links("/refuse"), {"not-me": "yes"}),
        ("POST forgotten", "POST", ["/fr/admin/forgotten"], {"email": "x@example.org"}),
        ("POST login", "POST", ["/fr/admin/login"], {"email": "x@example.org", "password": "x" * 14}),
    ]
    print(f"{'one address does':24} {'sign p50':>9} {'sign p95':>9} {'page p95':>9} {'MB':>6}  its answers")
    bad = []
    for name, method, paths, fields in routes:
        attacker = None
        if paths:
            task = json.dumps([server.port, method, paths, fields, SECONDS])
            arguments = [sys.executable, __file__, "hammer"]
            attacker = await asyncio.create_subprocess_exec(
                *arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
            attacker.stdin.write(task.encode())
            attacker.stdin.close()
            await asyncio.sleep(0.3)
        await people.come(SECONDS - 1)
        answers = (await attacker.stdout.read()).decode().strip() if attacker else ""
        worst = max(percentile(people.signs), percentile(people.reads))
        bad += [name] if worst > LIMIT or people.refused else []
        refused = f", {people.refused} others refused" if people.refused else ""
        print(
            f"{name:24} {1000 * percentile(people.signs, 0.5):6.1f} ms {1000 * percentile(people.signs):6.1f} ms"
            f" {1000 * percentile(people.reads):6.1f} ms {server.memory():6.0f}  {answers}{refused}",
            flush=True,
        )
        await asyncio.sleep(1)
    return bad


def main():
    if sys.argv[1] == "hammer":
        asyncio.run(hammer(*json.loads(sys.stdin.read())))
        return
    with tempfile.TemporaryDirectory() as folder:
        server = Server(os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), folder)
        try:
            bad = asyncio.run(measure(server))
        finally:
            server.process.terminate()
            server.process.wait()
    if bad:
        sys.exit(f"above {1000 * LIMIT:.0f} ms: {', '.join(bad)}")


main()
