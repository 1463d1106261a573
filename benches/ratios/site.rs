//! The subject: the real binary with a database, a secret and an appeal of its own.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use paraph::clock::Clock;
use paraph::domain::{AppealId, SignatureId, SignatureState, TextId, Timestamp};
use paraph::storage::{Storage, signatures};
use paraph::vault::{Master, Purpose, Token};
use tempfile::TempDir;

use crate::Fault;
use crate::postgres::{Database, Postgres};
use crate::process::{Running, free_port, get};

const SLUG: &str = "canal";

/// Which of the two databases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

impl Kind {
    pub const BOTH: [Self; 2] = [Self::Sqlite, Self::Postgres];

    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "Postgres",
        }
    }
}

/// A site of the real binary.
pub struct Site {
    pub kind: Kind,
    pub folder: TempDir,
    pub database: String,
    pub address: String,
    environment: BTreeMap<&'static str, String>,
    server: Option<Running>,
    _postgres: Option<Database>,
}

/// A relay that says nothing: the system accepts connections for it, and delivery waits for a greeting. So signing is
/// measured alone, whatever delivery does with a relay that answers or refuses.
pub struct SilentRelay(TcpListener);

impl SilentRelay {
    pub fn start() -> Result<Self, Fault> {
        Ok(Self(TcpListener::bind("127.0.0.1:0")?))
    }

    pub fn url(&self) -> Result<String, Fault> {
        Ok(format!("smtp://{}", self.0.local_addr()?))
    }
}

impl Site {
    /// A site with a published appeal and no signatures.
    pub fn new(kind: Kind, mail_url: &str) -> Result<Self, Fault> {
        // Beside the build rather than in the system's temporary folder, which may be in memory.
        let place = concat!(env!("CARGO_MANIFEST_DIR"), "/target/benches");
        std::fs::create_dir_all(place)?;
        let folder = tempfile::Builder::new().prefix("site-").tempdir_in(place)?;
        let postgres = (kind == Kind::Postgres).then(Postgres::durable_database);
        let database = match &postgres {
            Some(database) => database.url.clone(),
            None => format!("sqlite://{}", folder.path().join("paraph.db").display()),
        };
        let address = format!("127.0.0.1:{}", free_port()?);
        let secret = folder.path().join("secret").display().to_string();
        let environment = BTreeMap::from([
            ("DATABASE_URL", database.clone()),
            ("PARAPH_SERVER__LISTEN", address.clone()),
            ("PARAPH_SERVER__BASE_URL", format!("http://{address}")),
            ("PARAPH_SERVER__TRUSTED_PROXIES", "127.0.0.1".to_owned()),
            ("PARAPH_MAIL__URL", mail_url.to_owned()),
            (
                "PARAPH_MAIL__SENDER",
                "Le canal <appel@example.org>".to_owned(),
            ),
            ("PARAPH_SECRETS__FILE", secret),
            ("PARAPH_LOG", "error".to_owned()),
        ]);
        let site = Self {
            kind,
            folder,
            database,
            address,
            environment,
            server: None,
            _postgres: postgres,
        };
        std::fs::write(site.folder.path().join("canal.md"), appeal())?;
        site.paraph(&["appeal", "import", "canal.md"])?;
        site.paraph(&["appeal", "publish", SLUG])?;
        Ok(site)
    }

    /// Sets a variable of the environment for what is started from now on.
    pub fn set(&mut self, name: &'static str, value: &str) {
        self.environment.insert(name, value.to_owned());
    }

    /// The binary that is measured: `BENCH_BINARY`, or the one that was built with this program.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let binary = std::env::var_os("BENCH_BINARY");
        let mut command = Command::new(binary.unwrap_or(env!("CARGO_BIN_EXE_paraph").into()));
        command
            .current_dir(self.folder.path())
            .envs(&self.environment)
            .args(arguments);
        command
    }

    /// Runs a verb to its end and gives what it printed.
    pub fn paraph(&self, arguments: &[&str]) -> Result<String, Fault> {
        let done = self.command(arguments).output()?;
        let out = String::from_utf8_lossy(&done.stdout).into_owned();
        match done.status.success() {
            true => Ok(out),
            false => {
                let errors = String::from_utf8_lossy(&done.stderr);
                Err(format!("paraph {arguments:?}: {out}{errors}").into())
            }
        }
    }

    /// Adds generated people; gives how many a second were stored, start and stop of the process included.
    pub fn seed(&self, count: u64, pending: bool) -> Result<f64, Fault> {
        let started = Instant::now();
        let count_text = count.to_string();
        let mut arguments = vec!["dev", "seed", SLUG, "--count", &count_text];
        if pending {
            arguments.push("--pending");
        }
        self.paraph(&arguments)?;
        Ok(count as f64 / started.elapsed().as_secs_f64())
    }

    pub fn serve(&mut self) -> Result<(), Fault> {
        let server = Running::start(self.command(&["serve"]).stdout(Stdio::null()))?;
        self.server = Some(server);
        let started = Instant::now();
        let is_ready = |answer: (String, Vec<u8>)| answer.0.contains(" 200 ");
        while !get(&self.address, "/healthz", "").is_ok_and(is_ready) {
            if started.elapsed() > Duration::from_secs(60) {
                return Err("the server does not answer".into());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }

    pub fn server(&self) -> &Running {
        self.server.as_ref().expect("serve() came before")
    }

    pub fn kill(&mut self) {
        self.server = None;
    }

    fn master(&self) -> Result<Master, Fault> {
        Ok(Master::open(
            self.environment["PARAPH_SECRETS__FILE"].as_ref(),
            false,
        )?)
    }

    /// The token of a form that was opened a minute ago.
    pub fn form_token(&self) -> Result<String, Fault> {
        let opened = Clock::system().now().plus(-Timestamp::MINUTE);
        // The site has one appeal with one text.
        Ok(self.master()?.signing_token(SLUG, TextId(1), opened))
    }

    /// Writes the links of up to `count` pending signatures, each with the revision that its page would show, into a
    /// file: what their mails lead to. Gives the name of the file.
    pub fn links(&self, count: u64) -> Result<String, Fault> {
        let master = self.master()?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let storage = Storage::open(&self.database)?;
        let pending = runtime.block_on(storage.read(move |c| {
            let (mut all, mut after) = (Vec::new(), SignatureId::BEFORE_FIRST);
            while (all.len() as u64) < count {
                let page =
                    signatures::page(c, AppealId(1), &[SignatureState::Pending], after, 1_000)?;
                let Some(last) = page.last() else { break };
                after = last.id;
                all.extend(page);
            }
            Ok(all)
        }))?;
        if (pending.len() as u64) < count {
            return Err(format!("only {} of {count} are pending", pending.len()).into());
        }
        let mut text = String::new();
        for item in pending.iter().take(usize::try_from(count)?) {
            let token = Token::derive(&master, Purpose::Confirm, item).text();
            text += &format!("{token} {}\n", item.revision);
        }
        let file = self.folder.path().join("links").display().to_string();
        std::fs::write(&file, text)?;
        Ok(file)
    }
}

/// An appeal of a usual length.
fn appeal() -> String {
    let paragraph = "Depuis trois siècles, le canal relie nos villages. Ses écluses, ses platanes et ses chemins de \
        halage appartiennent à toutes celles et à tous ceux qui y travaillent, qui y naviguent et qui s’y promènent. \
        Nous demandons que ses berges soient entretenues, que ses écluses restent ouvertes toute l’année, et qu’aucune \
        décision ne soit prise sans que les communes riveraines aient été entendues.\n\n";
    let text = paragraph.repeat(8);
    format!(
        "+++\nslug = \"{SLUG}\"\nlanguage = \"fr\"\ntitle = \"Sauvons le canal\"\nthank_by_mail = false\nsummary = \"Le canal est à nous.\"\n\
         addressee = \"À la ministre des Transports\"\nresponsible = \"Les amis du canal\"\n\
         contact = \"contact@example.org\"\n+++\n{text}"
    )
}
