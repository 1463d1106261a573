//! HAProxy in front of a server, where it is installed.

use std::fs::File;
use std::process::{Command, Stdio};

use super::proxied::{Proxy, holds_no_person};
use super::{run_if_installed, sample};
use crate::support::https::Certificate;
use crate::support::nginx::HOST;
use crate::support::site::free_address;

#[test]
fn no_log_of_haproxy_holds_a_link_or_an_address_and_large_files_pass() {
    if run_if_installed(Command::new("/usr/sbin/haproxy").arg("-v")).is_none() {
        return;
    }
    let sample = sample("haproxy/haproxy.cfg");
    holds_no_person(&sample, "127.0.0.1:8080", |folder, server| {
        let path = folder.display().to_string();
        let certificate = Certificate::new(folder, HOST);
        let both = [&certificate.chain, &certificate.key].map(|file| std::fs::read(file).unwrap());
        std::fs::write(folder.join("haproxy.pem"), both.concat()).unwrap();
        let address = free_address();
        let mut text = sample.clone();
        for (from, to) in [
            ("bind :443", format!("bind {address}")),
            ("/etc/ssl/appeals.example.org", path),
            ("127.0.0.1:8080", server.to_owned()),
            // As Debian has it: everything is logged that a part does not forbid.
            (
                "defaults\n",
                "global\n    log stdout format raw local0 debug\ndefaults\n    log global\n    option httplog\n"
                    .to_owned(),
            ),
        ] {
            assert!(text.contains(from), "no {from} in {text}");
            text = text.replace(from, &to);
        }
        let file = folder.join("haproxy.cfg");
        std::fs::write(&file, text).unwrap();
        let log = File::create(folder.join("said.log")).unwrap();
        let process = Command::new("/usr/sbin/haproxy")
            .args(["-db", "-f"])
            .arg(&file)
            .stdout(log.try_clone().unwrap())
            .stderr(Stdio::from(log))
            .spawn()
            .unwrap();
        Proxy::new(process, address.parse().unwrap(), certificate)
    });
}
