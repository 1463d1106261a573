//! Processes that are started, watched and ended.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

use crate::Fault;
use crate::load::{Heard, Plan};

/// Ticks of `/proc/PID/stat` in a second: fixed on Linux (`getconf CLK_TCK`).
const TICKS: f64 = 100.0;

/// A process that is killed when it is let go.
pub struct Running {
    pub child: Child,
    /// Held open: a role ends when it closes.
    _input: Option<ChildStdin>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Running {
    pub fn start(command: &mut Command) -> Result<Self, Fault> {
        let mut child = command.stdin(Stdio::piped()).spawn()?;
        let input = child.stdin.take();
        Ok(Self {
            child,
            _input: input,
        })
    }

    /// Processor time used so far, in seconds.
    pub fn cpu(&self) -> f64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()));
        let stat = stat.unwrap_or_default();
        // proc(5): user and system time are fields 14 and 15; those after the name start with number 3.
        let fields = stat.rsplit(')').next().unwrap_or_default();
        let ticks = |at: usize| {
            fields
                .split_whitespace()
                .nth(at)
                .and_then(|n| n.parse::<f64>().ok())
        };
        let both: f64 = [11, 12].into_iter().filter_map(ticks).sum();
        both / TICKS
    }

    /// A line of `/proc/PID/status`, such as `VmRSS` or `VmHWM`, in megabytes.
    pub fn memory(&self, line: &str) -> f64 {
        memory(self.child.id(), line)
    }

    /// Lets `VmHWM` begin anew from what is held now (proc(5), `clear_refs`).
    pub fn forget_peak(&self) -> Result<(), Fault> {
        let file = format!("/proc/{}/clear_refs", self.child.id());
        Ok(std::fs::write(file, "5")?)
    }

    /// Waits for the end, and fails when it was no good one. Gives the peak of memory, in megabytes.
    pub fn wait_for_peak(mut self) -> Result<f64, Fault> {
        let mut peak: f64 = 0.0;
        loop {
            peak = peak.max(self.memory("VmHWM"));
            if let Some(status) = self.child.try_wait()? {
                return match status.success() {
                    true => Ok(peak),
                    false => Err(format!("a measured command failed: {status}").into()),
                };
            }
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

fn memory(process: u32, wanted: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(wanted));
    let kilobytes = line.and_then(|rest| rest.trim_matches([':', ' ', '\t']).split(' ').next());
    kilobytes
        .and_then(|number| number.parse::<f64>().ok())
        .unwrap_or_default()
        / 1_000.0
}

/// This program in another role.
pub fn role(arguments: &[&str]) -> Command {
    let own = std::env::current_exe().expect("a program has a name");
    let mut command = Command::new(own);
    command.arg("role").args(arguments);
    command
}

/// A load generator that works.
pub struct Generator(Child);

impl Generator {
    pub fn start(plan: &Plan) -> Result<Self, Fault> {
        let mut child = role(&["load"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut input = child.stdin.take().ok_or("no way to the generator")?;
        input.write_all(&serde_json::to_vec(plan)?)?;
        Ok(Self(child))
    }

    /// What it heard; a fault when answers were not those expected.
    pub fn wait(self) -> Result<Heard, Fault> {
        let done = self.0.wait_with_output()?;
        if !done.status.success() {
            return Err("the load generator failed".into());
        }
        let heard: Heard = serde_json::from_slice(&done.stdout)?;
        match heard.wrong.is_empty() && heard.all > 0 {
            true => Ok(heard),
            false => {
                Err(format!("unexpected answers, by status (0: none): {:?}", heard.wrong).into())
            }
        }
    }
}

/// Runs a plan to its end.
pub fn load(plan: &Plan) -> Result<Heard, Fault> {
    Generator::start(plan)?.wait()
}

/// The server that is the limit, with the address it chose.
pub fn limits(arguments: &[&str]) -> Result<(Running, String), Fault> {
    let mut all = vec!["limits"];
    all.extend(arguments);
    let mut running = Running::start(role(&all).stdout(Stdio::piped()))?;
    let out = running.child.stdout.take().ok_or("no way from the limit")?;
    let mut line = String::new();
    BufReader::new(out).read_line(&mut line)?;
    Ok((running, line.trim().to_owned()))
}

/// A port that was free a moment ago.
pub fn free_port() -> Result<u16, Fault> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

pub fn wait_for_port(address: &str) -> Result<(), Fault> {
    let address: SocketAddr = address.parse()?;
    let started = Instant::now();
    while TcpStream::connect(address).is_err() {
        if started.elapsed() > Duration::from_secs(20) {
            return Err(format!("nothing listens on {address}").into());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

/// One GET over a connection of its own: head and body.
pub fn get(address: &str, path: &str, headers: &str) -> Result<(String, Vec<u8>), Fault> {
    let mut stream = TcpStream::connect(address)?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n"
    )?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let at = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .ok_or("no head")?;
    let head = String::from_utf8_lossy(&answer[..at]).into_owned();
    Ok((head, answer[at + 4..].to_vec()))
}

/// A program of Postfix's: from the system, or unpacked by `benches/run`. None when it is not there.
pub fn postfix_tool(name: &str) -> Option<Command> {
    let unpacked = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/benches/tools/usr");
    let folders = [PathBuf::from("/usr/sbin"), unpacked.join("sbin")];
    let program = folders
        .into_iter()
        .map(|folder| folder.join(name))
        .find(|path| path.exists())?;
    let mut command = Command::new(program);
    command.env("LD_LIBRARY_PATH", unpacked.join("lib/postfix"));
    Some(command)
}

/// Postfix's sink on a free port: takes every mail and forgets it.
pub fn sink() -> Result<Option<(Running, String)>, Fault> {
    let Some(mut command) = postfix_tool("smtp-sink") else {
        println!(
            "   (no smtp-sink: what needs it is left out; `benches/run` fetches it on Debian)"
        );
        return Ok(None);
    };
    let address = format!("127.0.0.1:{}", free_port()?);
    if std::fs::metadata(Path::new("/proc/self"))?.uid() == 0 {
        command.args(["-u", "nobody"]);
    }
    let running = Running::start(command.args([&address, "1000"]))?;
    wait_for_port(&address)?;
    Ok(Some((running, address)))
}
