//! Apache in front of a server, where it is installed.

use std::fs::File;
use std::process::{Command, Stdio};

use super::proxied::{Proxy, holds_no_person};
use super::{run_if_installed, sample};
use crate::support::https::Certificate;
use crate::support::nginx::HOST;
use crate::support::site::free_address;

/// As Debian has it: what a site does not forbid is in a common log.
const SURROUNDINGS: &str = "
    ServerRoot FOLDER
    ServerName apache.example
    User www-data
    Group www-data
    PidFile FOLDER/apache.pid
    DefaultRuntimeDir FOLDER
    ErrorLog FOLDER/error.log
    LoadModule mpm_event_module MODULES/mod_mpm_event.so
    LoadModule authz_core_module MODULES/mod_authz_core.so
    LoadModule ssl_module MODULES/mod_ssl.so
    LoadModule headers_module MODULES/mod_headers.so
    LoadModule alias_module MODULES/mod_alias.so
    LoadModule proxy_module MODULES/mod_proxy.so
    LoadModule proxy_http_module MODULES/mod_proxy_http.so
    LogFormat \"%v:%p %h %l %u %t \\\"%r\\\" %>s %O \\\"%{Referer}i\\\"\" vhost_combined
    CustomLog FOLDER/other_vhosts_access.log vhost_combined
    Listen ADDRESS
    Include FOLDER/sample.conf
";
const MODULES: &str = "/usr/lib/apache2/modules";

#[test]
fn no_log_of_apache_holds_a_link_or_an_address_and_large_files_pass() {
    if run_if_installed(Command::new("/usr/sbin/apache2").arg("-v")).is_none() {
        return;
    }
    let sample = sample("apache/paraph.conf");
    holds_no_person(&sample, "127.0.0.1:8080", |folder, server| {
        let path = folder.display().to_string();
        let certificate = Certificate::new(folder, HOST);
        let address = free_address();
        let mut text = sample.clone();
        for (from, to) in [
            ("*:443", address.as_str()),
            ("/etc/ssl/appeals.example.org", &path),
            ("/var/log/apache2", &path),
            ("127.0.0.1:8080", server),
        ] {
            assert!(text.contains(from), "no {from} in {text}");
            text = text.replace(from, to);
        }
        std::fs::write(folder.join("sample.conf"), text).unwrap();
        let surroundings = SURROUNDINGS
            .replace("FOLDER", &path)
            .replace("MODULES", MODULES)
            .replace("ADDRESS", &address);
        let file = folder.join("apache.conf");
        std::fs::write(&file, surroundings).unwrap();
        let process = Command::new("/usr/sbin/apache2")
            .args(["-D", "FOREGROUND", "-f"])
            .arg(&file)
            .stdout(Stdio::null())
            .stderr(File::create(folder.join("said.log")).unwrap())
            .spawn()
            .unwrap();
        Proxy::new(process, address.parse().unwrap(), certificate)
    });
}
