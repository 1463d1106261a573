"""Stands between the attacking programs of tests/attack and the server, with two tasks.

Each request seems to come from a network of its own: a program that tries ten thousand things from one address is refused
after 300, and what it finds then is the limit. And what would end the trial (logging out, closing the site, demanding a
second factor) is answered here, so that the rest is tried as well.

    python3 many_networks.py PORT SERVER_PORT FILE

FILE gets a line for each answer: the method, the status and the path.
"""

import http.client
import random
import re
import socket
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PORT, SERVER_PORT, NOTES = int(sys.argv[1]), int(sys.argv[2]), open(sys.argv[3], "a", buffering=1)
LOCK = threading.Lock()
ENDS_THE_TRIAL = re.compile(r"/admin/(logout|read-only)\b|/admin/settings/site$")
OF_THIS_CONNECTION = {"connection", "keep-alive", "proxy-connection", "transfer-encoding", "x-forwarded-for"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def log_message(self, *_):
        pass

    def send_error(self, code, message=None, explain=None):
        # What this server cannot read is no trial of the other one.
        self.close_connection = True
        super().send_error(code, "not passed on")

    def passes_on(self):
        # As it was sent: the class would put slashes together.
        path = self.requestline.split(" ")[1]
        length = int(self.headers.get("content-length") or 0)
        body = self.rfile.read(length)
        if self.command == "POST" and ENDS_THE_TRIAL.search(path.split("?")[0]):
            return self.answers(path, 204, [], b"")
        head = [f"{self.command} {path} HTTP/1.1"]
        for name, value in self.headers.items():
            if name.lower() not in OF_THIS_CONNECTION:
                head.append(f"{name}: {value}")
        network = f"100.{random.randint(64, 127)}.{random.randint(0, 255)}.7"
        head += [f"X-Forwarded-For: {network}", "Connection: close", "", ""]
        with socket.create_connection(("127.0.0.1", SERVER_PORT), timeout=60) as server:
            server.sendall("\r\n".join(head).encode("latin-1") + body)
            answer = http.client.HTTPResponse(server, method=self.command)
            answer.begin()
            octets = answer.read()
            headers = [(n, v) for n, v in answer.getheaders() if n.lower() not in OF_THIS_CONNECTION | {"content-length"}]
            if self.command == "HEAD":
                headers.append(("Content-Length", answer.getheader("content-length") or "0"))
            self.answers(path, answer.status, headers, octets)

    def answers(self, path, status, headers, octets):
        with LOCK:
            NOTES.write(f"{self.command} {status} {path}\n")
        self.send_response_only(status)
        for name, value in headers:
            self.send_header(name, value)
        if self.command != "HEAD":
            self.send_header("Content-Length", str(len(octets)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(octets)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_TRACE = passes_on


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        # Programs break connections off, and the server refuses what is no request by closing.
        pass


Server(("127.0.0.1", PORT), Handler).serve_forever()
