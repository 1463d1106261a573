//! A real Postfix with a configuration, a queue and a port of its own. It needs root, as everywhere: others run it with
//! `sudo`.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::site::free_address;

const MAIN: &str = "\
compatibility_level = 3.6
queue_directory = FOLDER/spool
data_directory = FOLDER/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = FOLDER/log
maillog_file_prefixes = FOLDER
myhostname = mx.example.org
mydestination =
local_recipient_maps =
alias_maps =
alias_database =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_peername_lookup = no
smtp_dns_support_level = disabled
default_transport = smtp:[127.0.0.1]:RELAY
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 1s
";

const MASTER: &str = "\
PORT inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
";

pub struct Postfix {
    folder: TempDir,
    /// Where it listens.
    address: String,
}

impl Postfix {
    /// Starts it. What no transport of `main` is for goes to the server at `relay`; `main` and `master` are more lines of
    /// its files.
    pub fn start(relay: &str, main: &str, master: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        // Its processes are several accounts.
        fs::set_permissions(path, PermissionsExt::from_mode(0o755)).unwrap();
        for name in ["etc", "spool", "data"] {
            fs::create_dir(path.join(name)).unwrap();
        }
        let address = free_address();
        let relay = relay.rsplit(':').next().unwrap();
        let settings = MAIN
            .replace("FOLDER", &path.display().to_string())
            .replace("RELAY", relay);
        fs::write(path.join("etc/main.cf"), settings + main).unwrap();
        let services = MASTER.replace("PORT", &address);
        fs::write(path.join("etc/master.cf"), services + master).unwrap();
        let owned = as_root(path, "chown")
            .args(["postfix", &path.join("data").display().to_string()])
            .status();
        assert!(
            owned.unwrap().success(),
            "postfix (bash tests/run installs it)"
        );
        let postfix = Self { folder, address };
        assert!(postfix.runs("start"), "{}", postfix.log());
        let started = Instant::now();
        while TcpStream::connect(&postfix.address).is_err() {
            assert!(
                started.elapsed() < Duration::from_secs(15),
                "{}",
                postfix.log()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        postfix
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn runs(&self, verb: &str) -> bool {
        let done = as_root(self.folder.path(), "postfix")
            .arg("-c")
            .arg(self.path("etc"))
            .arg(verb)
            .status();
        done.unwrap().success()
    }

    /// What `mail.url` would say.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    pub fn log(&self) -> String {
        fs::read_to_string(self.path("log")).unwrap_or_default()
    }

    /// Gives it a message, as another mail server does.
    pub fn takes(&self, from: &str, to: &str, raw: &[u8]) {
        let mut stream = BufReader::new(TcpStream::connect(&self.address).unwrap());
        let mut answer = |said: &[u8], expected: &str| {
            stream.get_mut().write_all(said).unwrap();
            let mut line = String::new();
            while line.is_empty() || line.as_bytes().get(3) == Some(&b'-') {
                line.clear();
                stream.read_line(&mut line).unwrap();
            }
            assert!(line.starts_with(expected), "{line} {}", self.log());
        };
        answer(b"", "220");
        answer(b"EHLO mx.example.com\r\n", "250");
        answer(format!("MAIL FROM:<{from}>\r\n").as_bytes(), "250");
        answer(format!("RCPT TO:<{to}>\r\n").as_bytes(), "250");
        answer(b"DATA\r\n", "354");
        answer(&[raw, b"\r\n.\r\n"].concat(), "250");
        answer(b"QUIT\r\n", "221");
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        self.runs("abort");
        let spool = self.path("spool");
        let _ = as_root(self.folder.path(), "rm")
            .arg("-rf")
            .arg(spool)
            .arg(self.path("data"))
            .status();
    }
}

/// A command that runs as root. `ours` is a file that we made.
pub fn as_root(ours: &Path, program: &str) -> Command {
    let mut command = if fs::metadata(ours).unwrap().uid() == 0 {
        Command::new(program)
    } else {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", program]);
        sudo
    };
    let path = std::env::var("PATH").unwrap();
    // Debian keeps it where only root looks for commands.
    command.env("PATH", format!("{path}:/usr/sbin"));
    command
}
