//! The files of contrib/ are used as they are: nginx in front of real servers, and what checks the others.

mod apache;
mod caddy;
mod haproxy;
mod nginx;
mod nginx_instances;
mod prometheus;
mod proxied;
mod systemd;

use std::path::Path;
use std::process::{Command, Output};

use crate::support::https::HttpsBrowser;
use crate::support::in_process::Page;
use crate::support::nginx::HOST;
use crate::support::site::Site;

/// The text of a file of contrib/.
fn sample(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("contrib")
        .join(path);
    std::fs::read_to_string(&path).unwrap()
}

#[test]
fn every_proxy_bounds_bodies_and_the_time_for_heads() {
    for (file, limits) in [
        (
            "nginx/paraph.conf",
            ["client_max_body_size 12m;", "client_header_timeout 10s;"],
        ),
        (
            "nginx/paraph-instances.conf",
            ["client_max_body_size 12m;", "client_header_timeout 10s;"],
        ),
        ("caddy/Caddyfile", ["max_size 12MiB", "read_header 10s"]),
        (
            "caddy/Caddyfile.instances",
            ["max_size 12MiB", "read_header 10s"],
        ),
        (
            "apache/paraph.conf",
            [
                "LimitRequestBody 12582912",
                "RequestReadTimeout header=10-20",
            ],
        ),
    ] {
        for limit in limits {
            assert!(sample(file).contains(limit), "{file}: {limit}");
        }
    }
}

/// The `paraph.toml` that the comments at the top of a sample ask for.
fn settings(sample: &str) -> String {
    let after = sample.split_once("# In paraph.toml").unwrap().1;
    let lines = after
        .lines()
        .skip(1)
        .map_while(|line| line.strip_prefix('#'));
    lines.fold(String::new(), |all, line| all + line.trim() + "\n")
}

/// Serves with the settings of a sample, in which these texts are substituted.
fn serve(site: &mut Site, sample: &str, substitutes: &[(&str, &str)]) {
    let mut settings = settings(sample);
    for (from, to) in substitutes {
        assert!(settings.contains(from), "no {from} in {settings}");
        settings = settings.replace(from, to);
    }
    let port = site.address.rsplit(':').next().unwrap();
    let file = site.folder().join(format!("paraph-{port}.toml"));
    std::fs::write(&file, settings).unwrap();
    let mut command = site.command();
    for variable in ["LISTEN", "BASE_URL", "TRUSTED_PROXIES"] {
        command.env_remove(format!("PARAPH_SERVER__{variable}"));
    }
    command.arg("--config").arg(file).arg("serve");
    site.serve_with(command);
}

/// Gives a site the public address of the samples.
fn with_public_address(mut site: Site) -> Site {
    site.base = format!("https://{HOST}");
    let base = site.base.clone();
    site.set("PARAPH_SERVER__BASE_URL", &base);
    site
}

/// Signs with a token of the form.
fn signs(browser: &HttpsBrowser, token: &str, address: &str) -> Page {
    let fields = [
        ("token", token),
        ("last-name", "Jeanne"),
        ("email", address),
        ("publish", "yes"),
    ];
    browser.post("/fr/canal/sign/individual", &fields)
}

/// Runs a program that may be missing; says so and gives nothing then.
fn run_if_installed(command: &mut Command) -> Option<Output> {
    match command.output() {
        Ok(output) => Some(output),
        Err(error) => {
            let program = command.get_program().display();
            eprintln!("not checked, {program} is missing: {error}");
            None
        }
    }
}
