//! A real Dovecot, as an account without rights, with a configuration and a mailbox of its own.

use std::fs;
use std::net::TcpStream;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::https::Certificate;
use super::site::free_address;

/// The password of every account.
pub const PASSWORD: &str = "sesame-%-ouvre";
/// The same in a URL.
const PASSWORD_IN_URL: &str = "sesame-%25-ouvre";

const SETTINGS: &str = "
    base_dir = FOLDER/run
    state_dir = FOLDER/run
    log_path = FOLDER/log
    protocols = imap
    listen = 127.0.0.1
    default_internal_user = USER
    default_login_user = USER
    default_internal_group = GROUP
    ssl = yes
    ssl_cert = <FOLDER/fullchain.pem
    ssl_key = <FOLDER/privkey.pem
    first_valid_uid = 1
    mail_location = maildir:FOLDER/mail
    passdb {
      driver = static
      args = password=PASSWORD
    }
    userdb {
      driver = static
      args = uid=USER gid=GROUP home=FOLDER
    }
    service imap-login {
      chroot =
      inet_listener imap {
        port = PLAIN
      }
      inet_listener imaps {
        port = TLS
        ssl = yes
      }
    }
    service anvil {
      chroot =
    }
    service stats {
      chroot =
    }
    ";

pub struct Dovecot {
    folder: TempDir,
    /// User and group to run as, when we are root.
    account: Option<(u32, u32)>,
    plain: u16,
    tls: u16,
    process: Option<Child>,
    delivered: usize,
}

impl Dovecot {
    /// Starts it; `more` are lines of its configuration.
    pub fn start(more: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        let is_root = fs::metadata(path).unwrap().uid() == 0;
        let (user, group) = match is_root {
            true => ("nobody".to_owned(), "nogroup".to_owned()),
            false => (id(&["-un"]), id(&["-gn"])),
        };
        let account = is_root.then(|| {
            let number = |which: &str| id(&[which, "nobody"]).parse().unwrap();
            (number("-u"), number("-g"))
        });
        Certificate::new(path, "localhost");
        let [plain, tls] = [(), ()].map(|()| {
            let address = free_address();
            address.rsplit(':').next().unwrap().parse::<u16>().unwrap()
        });
        let mut settings = SETTINGS.to_owned() + more;
        for (name, value) in [
            ("FOLDER", path.display().to_string()),
            ("USER", user),
            ("GROUP", group),
            ("PASSWORD", PASSWORD.replace('%', "%%")),
            ("PLAIN", plain.to_string()),
            ("TLS", tls.to_string()),
        ] {
            settings = settings.replace(name, &value);
        }
        fs::write(path.join("dovecot.conf"), settings).unwrap();
        let mut dovecot = Self {
            account,
            plain,
            tls,
            process: None,
            delivered: 0,
            folder,
        };
        dovecot.own(dovecot.folder.path());
        for name in ["run", "mail", "mail/new", "mail/cur", "mail/tmp"] {
            fs::create_dir(dovecot.path(name)).unwrap();
            dovecot.own(&dovecot.path(name));
        }
        for name in ["fullchain.pem", "privkey.pem"] {
            dovecot.own(&dovecot.path(name));
        }
        dovecot.begin();
        dovecot
    }

    fn own(&self, path: &Path) {
        if let Some((user, group)) = self.account {
            chown(path, Some(user), Some(group)).unwrap();
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn certificate(&self) -> PathBuf {
        self.path("fullchain.pem")
    }

    /// The URL of the mailbox without encryption, with TLS from the first byte, or with STARTTLS.
    pub fn url(&self, kind: &str) -> String {
        match kind {
            "imaps" => format!(
                "imaps://paraph:{PASSWORD_IN_URL}@localhost:{}/INBOX",
                self.tls
            ),
            "starttls" => format!(
                "imap://paraph:{PASSWORD_IN_URL}@localhost:{}/INBOX?tls=required",
                self.plain
            ),
            _ => format!(
                "imap://paraph:{PASSWORD_IN_URL}@localhost:{}/INBOX",
                self.plain
            ),
        }
    }

    /// Starts it again.
    pub fn begin(&mut self) {
        let mut command = Command::new("dovecot");
        command
            .args(["-F", "-c"])
            .arg(self.path("dovecot.conf"))
            // Debian keeps it where only root looks for commands.
            .env(
                "PATH",
                format!("{}:/usr/sbin", std::env::var("PATH").unwrap()),
            )
            .stderr(Stdio::inherit())
            // Its processes end together.
            .process_group(0);
        if let Some((user, group)) = self.account {
            command.uid(user).gid(group);
        }
        self.process = Some(
            command
                .spawn()
                .expect("dovecot (bash tests/run installs it)"),
        );
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.tls)).is_err() {
            let log = self.log();
            let ended = self.process.as_mut().unwrap().try_wait().unwrap();
            assert!(ended.is_none(), "dovecot ended: {log}");
            assert!(started.elapsed() < Duration::from_secs(20), "{log}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    pub fn log(&self) -> String {
        fs::read_to_string(self.path("log")).unwrap_or_default()
    }

    /// Ends it as a service manager does (`TERM`), or without a warning (`KILL`).
    pub fn end(&mut self, signal: &str) {
        let mut process = self.process.take().unwrap();
        let target = match signal {
            "KILL" => format!("-{}", process.id()),
            _ => process.id().to_string(),
        };
        let sent = Command::new("kill")
            .args([&format!("-{signal}"), "--", &target])
            .status();
        assert!(sent.unwrap().success());
        process.wait().unwrap();
    }

    /// Puts a message into the mailbox, as a delivery agent does; returns its file.
    pub fn deliver(&mut self, raw: &[u8]) -> PathBuf {
        self.delivered += 1;
        let name = format!("{}.test", 1_000_000 + self.delivered);
        let (written, delivered) = (
            self.path("mail/tmp").join(&name),
            self.path("mail/new").join(&name),
        );
        fs::write(&written, raw).unwrap();
        self.own(&written);
        fs::rename(&written, &delivered).unwrap();
        delivered
    }

    /// The files of messages in a folder; "" is the one that they are delivered to.
    pub fn files(&self, folder: &str) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for name in ["new", "cur"] {
            let files = fs::read_dir(self.path("mail").join(folder).join(name));
            let files = files.into_iter().flatten();
            found.extend(files.map(|file| file.unwrap().path()));
        }
        found.sort();
        found
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        if self.process.is_some() {
            self.end("KILL");
        }
    }
}

fn id(arguments: &[&str]) -> String {
    let told = Command::new("id").args(arguments).output().unwrap();
    String::from_utf8(told.stdout).unwrap().trim().to_owned()
}
