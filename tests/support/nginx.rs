//! The real nginx with a sample of contrib/, of which only ports, addresses and paths are substituted.

use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::https::{Certificate, HttpsBrowser};
use super::site::free_address;

/// The host name of the samples.
pub const HOST: &str = "appeals.example.org";

/// Like the one that Debian installs: everything is logged that a server does not forbid.
const SURROUNDINGS: &str = "
    master_process off;
    daemon off;
    pid FOLDER/nginx.pid;
    error_log FOLDER/error.log;
    events {}
    http {
        access_log FOLDER/access.log;
        client_body_temp_path FOLDER/body;
        proxy_temp_path FOLDER/proxy;
        fastcgi_temp_path FOLDER/fastcgi;
        uwsgi_temp_path FOLDER/uwsgi;
        scgi_temp_path FOLDER/scgi;
        include FOLDER/sample.conf;
    }";

pub struct Nginx {
    process: Child,
    address: SocketAddr,
    folder: TempDir,
    certificate: Certificate,
}

impl Nginx {
    /// Starts it with the text of a sample. Each substituted text must be in the sample.
    pub fn start(sample: &str, substitutes: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().display().to_string();
        let certificate = Certificate::new(folder.path(), HOST);
        let address = free_address();
        let listen = format!("listen {address} ssl;");
        let own = [
            ("listen 443 ssl;", listen.as_str()),
            ("/etc/ssl/appeals.example.org", &path),
            ("/var/log/nginx", &path),
        ];
        let mut text = sample.to_owned();
        for (from, to) in own.iter().chain(substitutes) {
            assert!(text.contains(from), "no {from} in {text}");
            text = text.replace(from, to);
        }
        // Only the sample that caches has it.
        text = text.replace("/var/cache/nginx", &path);
        std::fs::write(folder.path().join("sample.conf"), text).unwrap();
        let surroundings = SURROUNDINGS.replace("FOLDER", &path);
        std::fs::write(folder.path().join("nginx.conf"), surroundings).unwrap();
        let process = Command::new("nginx")
            .args(["-p", &path, "-c", "nginx.conf", "-e", "error.log"])
            // Debian keeps it where only root looks for commands.
            .env(
                "PATH",
                format!("{}:/usr/sbin", std::env::var("PATH").unwrap()),
            )
            .stderr(Stdio::inherit())
            .spawn()
            .expect("nginx (bash tests/run installs it)");
        let mut nginx = Self {
            process,
            address: address.parse().unwrap(),
            folder,
            certificate,
        };
        nginx.wait_until_it_listens();
        nginx
    }

    fn wait_until_it_listens(&mut self) {
        let started = Instant::now();
        while TcpStream::connect(self.address).is_err() {
            let ended = self.process.try_wait().unwrap();
            let log = self.file("error.log");
            assert!(ended.is_none(), "nginx ended: {log}");
            assert!(started.elapsed() < Duration::from_secs(10), "{log}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// A browser that connects from this loopback address.
    pub fn browser_from(&self, from: &str) -> HttpsBrowser {
        HttpsBrowser::new(self.address, HOST, &self.certificate, from)
    }

    /// The content of a file that it wrote; empty when there is none.
    pub fn file(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.path().join(name)).unwrap_or_default()
    }

    /// Everything that it logged and cached.
    pub fn written(&self) -> String {
        let mut all = self.file("access.log") + &self.file("error.log");
        let mut open = vec![self.folder.path().join("paraph")];
        while let Some(path) = open.pop() {
            match std::fs::read_dir(&path) {
                Ok(entries) => open.extend(entries.map(|entry| entry.unwrap().path())),
                Err(_) => {
                    all += &String::from_utf8_lossy(&std::fs::read(&path).unwrap_or_default())
                }
            }
        }
        all
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
