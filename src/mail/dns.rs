//! Questions to the DNS. The only file that knows hickory.

use std::net::SocketAddr;
use std::time::Duration;

use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig, ResolverOpts};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError, NetError};
use hickory_resolver::proto::op::ResponseCode;
use hickory_resolver::proto::rr::{Name, RData, RecordType};
use hickory_resolver::{Resolver, TokioResolver};
use tokio::time::timeout;

/// How long one server may think, and how often it is asked.
const WAIT: (Duration, usize) = (Duration::from_secs(2), 2);
/// How long one answer may take, all servers together.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the DNS said to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DnsAnswer<T> {
    Records(Vec<T>),
    /// The name is there, a record of this kind is not.
    Nothing,
    /// There is no such name, and so none below it (RFC 8020).
    NoName,
    /// Nobody could be asked, or nobody who was asked knew: nothing follows from it.
    Unknown,
}

impl<T> DnsAnswer<T> {
    fn map<U>(self, change: impl FnOnce(Vec<T>) -> Vec<U>) -> DnsAnswer<U> {
        match self {
            Self::Records(records) => match change(records) {
                kept if kept.is_empty() => DnsAnswer::Nothing,
                kept => DnsAnswer::Records(kept),
            },
            Self::Nothing => DnsAnswer::Nothing,
            Self::NoName => DnsAnswer::NoName,
            Self::Unknown => DnsAnswer::Unknown,
        }
    }
}

/// A way to ask. It remembers nothing between two checks, so that what was just mended is seen.
pub struct Dns {
    resolver: Option<TokioResolver>,
}

impl Dns {
    /// Asks the servers of this machine, or the one that is given.
    #[must_use]
    pub fn new(server: Option<SocketAddr>) -> Self {
        let provider = TokioRuntimeProvider::default();
        let builder = match server {
            None => Resolver::builder(provider),
            Some(server) => {
                let at_port = |mut connection: ConnectionConfig| {
                    connection.port = server.port();
                    connection
                };
                let ways = [ConnectionConfig::udp(), ConnectionConfig::tcp()];
                let ways = ways.map(at_port).to_vec();
                let server = NameServerConfig::new(server.ip(), true, ways);
                let config = ResolverConfig::from_name_servers(vec![server]);
                Ok(Resolver::builder_with_config(config, provider))
            }
        };
        let resolver = builder.and_then(|mut builder| {
            let options: &mut ResolverOpts = builder.options_mut();
            (options.timeout, options.attempts) = WAIT;
            options.cache_size = 0;
            builder.build()
        });
        Self {
            resolver: resolver.ok(),
        }
    }

    /// Whether the servers that are asked know the world: those of a closed network say of every name that it is not
    /// there, and nothing follows from that.
    pub async fn knows_the_top_of(&self, name: &str) -> bool {
        let top = name.trim_end_matches('.').rsplit('.').next();
        let heard = self.ask(top.unwrap_or_default(), RecordType::NS, |data| match data {
            RData::NS(server) => Some(server.0.to_utf8()),
            _ => None,
        });
        matches!(heard.await, DnsAnswer::Records(_) | DnsAnswer::Nothing)
    }

    /// The texts at a name, each put together from its pieces.
    pub async fn texts(&self, name: &str) -> DnsAnswer<String> {
        self.ask(name, RecordType::TXT, |data| match data {
            RData::TXT(text) => Some(String::from_utf8_lossy(&text.txt_data.concat()).into_owned()),
            _ => None,
        })
        .await
    }

    /// The servers that take mail for a domain, the first to be tried first; `.` is one that takes none (RFC 7505).
    pub async fn mail_servers(&self, name: &str) -> DnsAnswer<String> {
        let heard = self.ask(name, RecordType::MX, |data| match data {
            RData::MX(mx) => Some((mx.preference, mx.exchange.to_utf8())),
            _ => None,
        });
        heard.await.map(|mut all| {
            all.sort();
            all.into_iter().map(|(_, host)| host).collect()
        })
    }

    /// The addresses of a name.
    pub async fn addresses(&self, name: &str) -> DnsAnswer<String> {
        let four = self.ask(name, RecordType::A, |data| match data {
            RData::A(address) => Some(address.0.to_string()),
            _ => None,
        });
        match four.await {
            DnsAnswer::Nothing => {
                let six = self.ask(name, RecordType::AAAA, |data| match data {
                    RData::AAAA(address) => Some(address.0.to_string()),
                    _ => None,
                });
                six.await
            }
            heard => heard,
        }
    }

    async fn ask<T>(
        &self,
        name: &str,
        kind: RecordType,
        read: impl Fn(&RData) -> Option<T>,
    ) -> DnsAnswer<T> {
        let Some(resolver) = &self.resolver else {
            return DnsAnswer::Unknown;
        };
        // A name with its final dot is asked as it is, without the search domains of this machine.
        let Ok(name) = Name::from_utf8(format!("{}.", name.trim_end_matches('.'))) else {
            return DnsAnswer::NoName;
        };
        match timeout(PATIENCE, resolver.lookup(name, kind)).await {
            Ok(Ok(found)) => {
                let records = found.answers().iter();
                let records: Vec<T> = records.filter_map(|one| read(&one.data)).collect();
                match records.is_empty() {
                    true => DnsAnswer::Nothing,
                    false => DnsAnswer::Records(records),
                }
            }
            Ok(Err(NetError::Dns(DnsError::NoRecordsFound(none)))) => match none.response_code {
                ResponseCode::NXDomain => DnsAnswer::NoName,
                ResponseCode::NoError => DnsAnswer::Nothing,
                _ => DnsAnswer::Unknown,
            },
            Ok(Err(_)) | Err(_) => DnsAnswer::Unknown,
        }
    }
}
