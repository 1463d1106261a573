//! A browser that speaks HTTPS to a proxy, from a loopback address that the test chooses.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpSocket;
use tokio::runtime::Runtime;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::in_process::Page;

/// The time that an answer may take.
const TIMEOUT: Duration = Duration::from_secs(40);

/// A self-signed certificate with its key, as files in a folder.
pub struct Certificate {
    pub chain: PathBuf,
    pub key: PathBuf,
}

impl Certificate {
    pub fn new(folder: &Path, host: &str) -> Self {
        let (chain, key) = (folder.join("fullchain.pem"), folder.join("privkey.pem"));
        let settings = folder.join("openssl.cnf");
        // rustls refuses a certificate authority as the certificate of a server.
        let text = format!(
            "[req]\ndistinguished_name = name\nx509_extensions = leaf\nprompt = no\n[name]\nCN = {host}\n\
             [leaf]\nbasicConstraints = critical, CA:FALSE\nsubjectAltName = DNS:{host}\n"
        );
        std::fs::write(&settings, text).unwrap();
        let made = Command::new("openssl")
            .args(["req", "-x509", "-nodes", "-days", "2", "-newkey", "ec"])
            .args(["-pkeyopt", "ec_paramgen_curve:prime256v1", "-config"])
            .arg(&settings)
            .arg("-keyout")
            .arg(&key)
            .arg("-out")
            .arg(&chain)
            .output()
            .expect("openssl");
        let complaint = String::from_utf8_lossy(&made.stderr);
        assert!(made.status.success(), "openssl: {complaint}");
        Self { chain, key }
    }
}

/// A browser with its cookies, which does not follow redirections by itself.
pub struct HttpsBrowser {
    runtime: Runtime,
    connector: TlsConnector,
    proxy: SocketAddr,
    from: IpAddr,
    host: String,
    cookies: RefCell<BTreeMap<String, String>>,
}

impl HttpsBrowser {
    /// Connects from `from` to `proxy` for every request, and asks for `host`.
    pub fn new(proxy: SocketAddr, host: &str, certificate: &Certificate, from: &str) -> Self {
        let mut roots = RootCertStore::empty();
        roots
            .add(CertificateDer::from_pem_file(&certificate.chain).unwrap())
            .unwrap();
        let config = ClientConfig::builder()
            .with_root_certificates(roots)
            .with_no_client_auth();
        Self {
            runtime: Runtime::new().unwrap(),
            connector: TlsConnector::from(Arc::new(config)),
            proxy,
            from: from.parse().unwrap(),
            host: host.to_owned(),
            cookies: RefCell::default(),
        }
    }

    pub fn get(&self, path: &str) -> Page {
        self.get_with(path, &[])
    }

    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Page {
        self.ask("GET", path, headers, b"")
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.post_with(path, &[], fields)
    }

    pub fn post_with(&self, path: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Page {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let form = [("Content-Type", "application/x-www-form-urlencoded")];
        self.ask("POST", path, &[&form, headers].concat(), body.as_bytes())
    }

    /// Opens the form at a path and sends it with its token.
    pub fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let token = self
            .get(path)
            .value(&format!("form[action=\"{path}\"] input[name=token]"));
        self.post(path, &[&[("token", token.as_str())], fields].concat())
    }

    /// Sends a file and other fields, with the token and the version of the form at a path.
    pub fn uploads(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        (field, content): (&str, &[u8]),
    ) -> Page {
        let form = self.get(path);
        let hidden = ["token", "base"].map(|name| {
            let value = form.value(&format!("main input[name={name}]"));
            (name, value)
        });
        let hidden = hidden.iter().map(|(name, value)| (*name, value.as_str()));
        let mut body = Vec::new();
        for (name, value) in hidden.chain(fields.iter().copied()) {
            let part = format!(
                "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"file\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n--edge--\r\n");
        let multipart = [("Content-Type", "multipart/form-data; boundary=edge")];
        self.ask("POST", path, &multipart, &body)
    }

    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Page {
        let pair = |(name, value): (&String, &String)| format!("{name}={value}");
        let cookies: Vec<String> = self.cookies.borrow().iter().map(pair).collect();
        let host = headers.iter().find(|(name, _)| *name == "Host");
        // HTTP/1.0 ends each answer with its connection, and has no chunks.
        let mut head = format!(
            "{method} {path} HTTP/1.0\r\nHost: {}\r\nContent-Length: {}\r\n",
            host.map_or(self.host.as_str(), |(_, value)| value),
            body.len()
        );
        for (name, value) in headers.iter().filter(|(name, _)| *name != "Host") {
            head += &format!("{name}: {value}\r\n");
        }
        if !cookies.is_empty() {
            head += &format!("Cookie: {}\r\n", cookies.join("; "));
        }
        head += "\r\n";
        let answer = self.runtime.block_on(async {
            let exchange = self.exchange(head.as_bytes(), body);
            tokio::time::timeout(TIMEOUT, exchange).await
        });
        let page = page(&answer.expect("an answer in time"));
        let mut cookies = self.cookies.borrow_mut();
        for cookie in page.all("set-cookie") {
            let pair = cookie.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        page
    }

    async fn exchange(&self, head: &[u8], body: &[u8]) -> Vec<u8> {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(SocketAddr::new(self.from, 0)).unwrap();
        let stream = socket.connect(self.proxy).await.unwrap();
        let name = ServerName::try_from(self.host.clone()).unwrap();
        let stream = self.connector.connect(name, stream).await.unwrap();
        let (mut read, mut write) = tokio::io::split(stream);
        let mut answer = Vec::new();
        // A refusal comes while the body is still being sent.
        let send = async {
            let _ = write.write_all(head).await;
            let _ = write.write_all(body).await;
            let _ = write.flush().await;
        };
        let (_, _) = tokio::join!(send, read.read_to_end(&mut answer));
        answer
    }
}

fn page(answer: &[u8]) -> Page {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.unwrap_or_else(|| panic!("no answer: {}", String::from_utf8_lossy(answer)));
    let head = String::from_utf8_lossy(&answer[..end]);
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap();
    let headers = lines.filter_map(|line| line.split_once(": "));
    let mut headers: Vec<(String, String)> = headers
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    headers.sort();
    Page {
        status: status.parse().unwrap(),
        headers,
        body: String::from_utf8_lossy(&answer[end + 4..]).into_owned(),
    }
}
