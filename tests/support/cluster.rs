//! A Postgres cluster of one test alone, which may stop it in any manner: fsync on, as it runs in production, unlike
//! the one that the tests share.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::postgres;

/// A cluster with one empty database, `paraph`.
pub struct Cluster {
    folder: TempDir,
    data: PathBuf,
    programs: PathBuf,
    /// The account it runs under: Postgres refuses root. None when we are not root.
    account: Option<(u32, u32)>,
}

/// How `pg_ctl stop` treats whoever is connected.
#[derive(Debug, Clone, Copy)]
pub enum Stop {
    /// Rolls their transactions back and disconnects them.
    Fast,
    /// Dies as in a crash; the next start recovers from the log.
    Immediate,
}

impl Cluster {
    /// Makes and starts one in a folder of its own.
    pub fn start() -> Self {
        Self::start_in(&std::env::temp_dir())
    }

    /// The same below a folder, such as a small disk.
    pub fn start_in(parent: &Path) -> Self {
        let folder = tempfile::tempdir_in(parent).unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o711)).unwrap();
        let data = folder.path().join("data");
        fs::create_dir(&data).unwrap();
        let cluster = Self {
            account: postgres::account(folder.path()),
            programs: postgres::find_programs().expect(postgres::MISSING),
            folder,
            data,
        };
        fs::create_dir(cluster.socket()).unwrap();
        for folder in [&cluster.data, &cluster.socket()] {
            fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).unwrap();
            if let Some((user, group)) = cluster.account {
                chown(folder, Some(user), Some(group)).unwrap();
            }
        }
        let made = cluster
            .program("initdb")
            .arg("-D")
            .arg(&cluster.data)
            .args([
                "-A",
                "trust",
                "-U",
                "paraph",
                "--locale=C.UTF-8",
                "-E",
                "UTF8",
                "--no-instructions",
            ])
            .args(["--wal-segsize", "1"])
            .output()
            .unwrap();
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        let settings = format!(
            "listen_addresses = ''\nport = 5432\nunix_socket_directories = '{}'\nmax_connections = 50\nfsync = on\n\
             synchronous_commit = on\nshared_buffers = 32MB\ntimezone = 'UTC'\nmin_wal_size = 2MB\nmax_wal_size = 16MB\n",
            cluster.socket().display()
        );
        let mut configuration = fs::read_to_string(cluster.data.join("postgresql.conf")).unwrap();
        configuration.push_str(&settings);
        fs::write(cluster.data.join("postgresql.conf"), configuration).unwrap();
        cluster.watch();
        cluster.up();
        let made = cluster
            .program("createdb")
            .args(["-h"])
            .arg(cluster.socket())
            .args(["-U", "paraph", "paraph"])
            .status()
            .unwrap();
        assert!(made.success());
        cluster
    }

    fn socket(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    /// A program of Postgres, under the account that may run it.
    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.current_dir(self.folder.path()).stdin(Stdio::null());
        if let Some((user, group)) = self.account {
            command.uid(user).gid(group);
        }
        command
    }

    fn control(&self, arguments: &[&str]) -> bool {
        let done = self
            .program("pg_ctl")
            .arg("-D")
            .arg(&self.data)
            .args(["-w", "-s"])
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        done.unwrap().success()
    }

    /// Starts it, and returns once it answers.
    pub fn up(&self) {
        let log = self.socket().join("log").display().to_string();
        assert!(
            self.control(&["-l", &log, "start"]),
            "{}",
            fs::read_to_string(&log).unwrap_or_default()
        );
    }

    /// Starts it when it has given up, as the person who hosts it would.
    pub fn up_again(&self) {
        if !self.control(&["status"]) {
            self.up();
        }
    }

    pub fn down(&self, how: Stop) {
        let mode = match how {
            Stop::Fast => "fast",
            Stop::Immediate => "immediate",
        };
        assert!(self.control(&["-m", mode, "stop"]));
    }

    /// What `DATABASE_URL` would say.
    pub fn url(&self) -> String {
        self.url_of("paraph")
    }

    /// Another database of the cluster, such as `postgres`.
    pub fn url_of(&self, database: &str) -> String {
        format!(
            "postgres:///{database}?host={}&port=5432&user=paraph",
            self.socket().display()
        )
    }

    /// Stops the cluster when the test is gone without having dropped it: killed, or out of time.
    fn watch(&self) {
        let script = "while kill -0 \"$1\" 2>/dev/null; do sleep 1; done; \
            read -r server <\"$2/data/postmaster.pid\" && kill -QUIT \"$server\"; rm -rf \"$2\"";
        let watcher = Command::new("sh")
            .args(["-c", script, "watch", &std::process::id().to_string()])
            .arg(self.folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn();
        drop(watcher.unwrap());
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.control(&["-m", "immediate", "stop"]);
    }
}
