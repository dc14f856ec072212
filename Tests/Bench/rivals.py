"""What Kring is measured with and beside: wrk, and nginx serving files of the same bytes."""
import os, pathlib, subprocess, tempfile, time
from dataclasses import dataclass
from kring import free_port, Visitor

FOLDER = pathlib.Path(__file__).parent

CONFIGURATION = """
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
daemon off;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  default_type text/html;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; root {folder}/files; }}
}}
"""


@dataclass
class Figures:
    """What one run of wrk found: requests a second, and latencies in milliseconds."""
    rate: float
    p50: float
    p99: float


def wrk(url, connections, seconds, cookie=None, script="report.lua", headers=()):
    """One run. An answer that is no success is an error of the measurement, not a figure."""
    command = ["wrk", f"-t{min(2, connections)}", f"-c{connections}", f"-d{seconds}s", "-s", str(FOLDER / script)]
    for header in [*headers, *([f"Cookie: {cookie}"] if cookie else [])]:
        command += ["-H", header]
    environment = os.environ | {"BENCH_FOLDER": str(FOLDER)}
    out = subprocess.run([*command, url], capture_output=True, text=True, check=True, env=environment).stdout
    requests, took, p50, p99, refused, lost = map(int, out.split("REPORT ")[1].split())
    if refused or lost:
        raise SystemExit(f"{url}: {refused} of {requests} answers were no success, {lost} were lost")
    return Figures(requests / took * 1e6, p50 / 1e3, p99 / 1e3)


class Nginx:
    """A server of static files: serve(name, bytes) gives the address of the same bytes."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kring-bench-nginx-"))
        # Its workers are not root, and have to get at the files.
        self.folder.chmod(0o755)
        (self.folder / "files").mkdir()
        self.port = free_port()
        configuration = self.folder / "nginx.conf"
        configuration.write_text(CONFIGURATION.format(folder=self.folder, port=self.port))
        self.process = subprocess.Popen(
            ["/usr/sbin/nginx", "-p", str(self.folder), "-c", str(configuration)], stderr=subprocess.DEVNULL)

    def serve(self, name, content):
        (self.folder / "files" / name).write_bytes(content)
        for _ in range(200):
            try:
                assert Visitor(self.port).get(f"/{name}").body == content
                return f"http://127.0.0.1:{self.port}/{name}"
            except ConnectionError:
                time.sleep(0.02)
        raise SystemExit("nginx did not start")

    def close(self):
        self.process.terminate()
        self.process.wait()
