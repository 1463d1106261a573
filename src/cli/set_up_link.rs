//! Hands out the link that makes the first owner: on a terminal, else in a file that only the account of the server can
//! read. Standard error of a service is its journal, which others read and which is kept.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use crate::cli::admin;
use crate::services::{App, ServiceError, accounts};

/// The file lies beside the master secret, where the server may write and others may not read.
fn file_beside(secret: &Path) -> PathBuf {
    secret.with_file_name("set-up-link")
}

/// Hands out a new link while the site has no account, and else removes the file of an earlier one.
pub async fn hand_out(app: &App, secret: &Path) -> Result<(), ServiceError> {
    let file = file_beside(secret);
    let Some(token) = accounts::set_up_link(app).await? else {
        return removed(&file).map_err(ServiceError::Io);
    };
    let catalog = &app.catalog;
    let language = catalog.organisers_language(&catalog.default_language());
    let link = admin::link(app, &language, "setup", &token);
    if std::io::stderr().is_terminal() {
        eprintln!(
            "This site has no account yet. The person who opens this link becomes its owner; it works once, for a \
             day:\n{link}"
        );
        return Ok(());
    }
    write(&file, &link)?;
    tracing::warn!(
        "this site has no account yet: the link in {} makes its owner; it works once, for a day",
        file.display()
    );
    Ok(())
}

fn removed(file: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Writes the link to a new file of mode 0600.
fn write(file: &Path, link: &str) -> std::io::Result<()> {
    removed(file)?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(file)?
        .write_all(format!("{link}\n").as_bytes())
}
