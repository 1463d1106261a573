//! What `serve` needs before it starts. `config check` goes through the same list, so that what it accepts is served.

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use crate::cli::app;
use crate::cli::outcome::{Fault, Outcome};
use crate::config::Settings;
use crate::mail::Transport;
use crate::services::MASTER_CHECK;
use crate::services::inbox::Intake;
use crate::storage::{ServerLock, inspect};
use crate::vault::Master;

/// One check; it changes nothing. The error is a sentence for the operator.
type Check = fn(&Settings) -> Result<(), Fault>;

const OF_SETTINGS: [Check; 5] = [mail_is_set, mail, incoming, texts, database];
/// These fail beside a running server, and must.
const OF_THE_PLACE: [Check; 2] = [
    |settings| lock(settings).map(drop),
    |settings| listen(settings).map(drop),
];

/// Fails with everything that is wrong, one sentence a line.
pub fn require(settings: &Settings) -> Outcome {
    fail_with(&problems(settings, OF_SETTINGS.iter().chain(&OF_THE_PLACE)))
}

/// Like [`require`], but while this very server runs, its address and database may be in use. Returns whether it runs.
pub fn require_for_next_start(settings: &Settings) -> Result<bool, Fault> {
    let is_running = answers_as_paraph(settings.server.listen);
    let of_the_place = OF_THE_PLACE.iter().filter(|_| !is_running);
    fail_with(&problems(settings, OF_SETTINGS.iter().chain(of_the_place)))?;
    Ok(is_running)
}

fn problems<'a>(settings: &Settings, checks: impl Iterator<Item = &'a Check>) -> Vec<String> {
    let failed = checks.filter_map(|check| check(settings).err());
    failed.map(|fault| fault.to_string()).collect()
}

fn fail_with(problems: &[String]) -> Outcome {
    match problems {
        [] => Ok(()),
        all => Err(all.join("\n").into()),
    }
}

fn mail_is_set(settings: &Settings) -> Result<(), Fault> {
    if settings.mail.url.is_none() {
        return Err("mail.url is not set, so nobody could confirm a signature. Set it to your relay, such as \
                    smtp://user:password@mail.example.org:587?tls=required, or to a folder to try it out"
            .into());
    }
    Ok(())
}

fn mail(settings: &Settings) -> Result<(), Fault> {
    Transport::check(&app::mail_settings(settings))?;
    Ok(())
}

/// How mail comes in, without asking the server of a mailbox: it may start later.
fn incoming(settings: &Settings) -> Result<(), Fault> {
    if let Some(way) = &settings.mail.incoming {
        Intake::check(way)?;
    }
    Ok(())
}

fn texts(settings: &Settings) -> Result<(), Fault> {
    app::load_texts(settings)?;
    Ok(())
}

fn database(settings: &Settings) -> Result<(), Fault> {
    let stored = inspect::meta(settings.database.url.expose(), MASTER_CHECK)?;
    Master::check(&settings.secrets.file, stored.as_deref())?;
    Ok(())
}

/// Takes the lock of the database; it is held until it is dropped.
pub fn lock(settings: &Settings) -> Result<ServerLock, Fault> {
    Ok(ServerLock::take(settings.database.url.expose())?)
}

pub fn listen(settings: &Settings) -> Result<TcpListener, Fault> {
    let listen = settings.server.listen;
    let listener = TcpListener::bind(listen)
        .map_err(|error| format!("cannot listen on {listen} (server.listen): {error}"))?;
    Ok(listener)
}

/// Whether a Paraph answers at this address.
fn answers_as_paraph(listen: SocketAddr) -> bool {
    let here = match listen.ip() {
        ip if !ip.is_unspecified() => ip,
        IpAddr::V4(_) => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(_) => IpAddr::V6(Ipv6Addr::LOCALHOST),
    };
    let wait = Duration::from_secs(1);
    let ask = || -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect_timeout(&(here, listen.port()).into(), wait)?;
        stream.set_read_timeout(Some(wait))?;
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: paraph\r\nConnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.take(4_096).read_to_end(&mut answer)?;
        Ok(answer)
    };
    let answer = ask().unwrap_or_default();
    let answer = String::from_utf8_lossy(&answer).to_ascii_lowercase();
    // One of the headers that every answer has, and few others send.
    answer.contains("cross-origin-resource-policy: same-origin") && answer.ends_with("ok\n")
}
