//! DNS queries. The only file that uses hickory.

use std::net::SocketAddr;
use std::time::Duration;

use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig, ResolverOpts};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError, NetError};
use hickory_resolver::proto::op::ResponseCode;
use hickory_resolver::proto::rr::{Name, RData, RecordType};
use hickory_resolver::{Resolver, TokioResolver};
use tokio::time::timeout;

const TIMEOUT_PER_ATTEMPT: Duration = Duration::from_secs(2);
const ATTEMPTS: usize = 2;
/// For one query, over all servers and attempts.
const QUERY_TIMEOUT: Duration = Duration::from_secs(5);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DnsAnswer<T> {
    Records(Vec<T>),
    /// The name exists, but has no record of this type.
    NoRecords,
    /// The name does not exist, and so no name below it does (RFC 8020).
    NoName,
    /// No server could be reached, or none had an answer.
    Unknown,
}

impl<T> DnsAnswer<T> {
    fn map<U>(self, change: impl FnOnce(Vec<T>) -> Vec<U>) -> DnsAnswer<U> {
        match self {
            Self::Records(records) => match change(records) {
                records if records.is_empty() => DnsAnswer::NoRecords,
                records => DnsAnswer::Records(records),
            },
            Self::NoRecords => DnsAnswer::NoRecords,
            Self::NoName => DnsAnswer::NoName,
            Self::Unknown => DnsAnswer::Unknown,
        }
    }
}

/// A resolver without a cache, so that a check sees records that were just fixed.
pub struct Dns {
    resolver: Option<TokioResolver>,
}

impl Dns {
    /// Uses the given server, or the configuration of this machine.
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
                let protocols = [ConnectionConfig::udp(), ConnectionConfig::tcp()];
                let protocols = protocols.map(at_port).to_vec();
                let server = NameServerConfig::new(server.ip(), true, protocols);
                let config = ResolverConfig::from_name_servers(vec![server]);
                Ok(Resolver::builder_with_config(config, provider))
            }
        };
        let resolver = builder.and_then(|mut builder| {
            let options: &mut ResolverOpts = builder.options_mut();
            options.timeout = TIMEOUT_PER_ATTEMPT;
            options.attempts = ATTEMPTS;
            options.cache_size = 0;
            builder.build()
        });
        Self {
            resolver: resolver.ok(),
        }
    }

    /// Checks that the resolver can see the public DNS, by the top-level domain of `name`. On an isolated network
    /// NXDOMAIN proves nothing.
    pub async fn resolves_top_level_of(&self, name: &str) -> bool {
        let top = name.trim_end_matches('.').rsplit('.').next();
        let answer = self.query(top.unwrap_or_default(), RecordType::NS, |data| match data {
            RData::NS(server) => Some(server.0.to_utf8()),
            _ => None,
        });
        matches!(answer.await, DnsAnswer::Records(_) | DnsAnswer::NoRecords)
    }

    /// The TXT records; the strings of each record are joined.
    pub async fn texts(&self, name: &str) -> DnsAnswer<String> {
        self.query(name, RecordType::TXT, |data| match data {
            RData::TXT(text) => Some(String::from_utf8_lossy(&text.txt_data.concat()).into_owned()),
            _ => None,
        })
        .await
    }

    /// The MX hosts in order of preference; a single `.` means that the domain accepts no mail (RFC 7505).
    pub async fn mail_servers(&self, name: &str) -> DnsAnswer<String> {
        let answer = self.query(name, RecordType::MX, |data| match data {
            RData::MX(mx) => Some((mx.preference, mx.exchange.to_utf8())),
            _ => None,
        });
        answer.await.map(|mut all| {
            all.sort();
            all.into_iter().map(|(_, host)| host).collect()
        })
    }

    /// The A records, or else the AAAA records.
    pub async fn addresses(&self, name: &str) -> DnsAnswer<String> {
        let ipv4 = self.query(name, RecordType::A, |data| match data {
            RData::A(address) => Some(address.0.to_string()),
            _ => None,
        });
        match ipv4.await {
            DnsAnswer::NoRecords => {
                let ipv6 = self.query(name, RecordType::AAAA, |data| match data {
                    RData::AAAA(address) => Some(address.0.to_string()),
                    _ => None,
                });
                ipv6.await
            }
            answer => answer,
        }
    }

    async fn query<T>(
        &self,
        name: &str,
        kind: RecordType,
        read: impl Fn(&RData) -> Option<T>,
    ) -> DnsAnswer<T> {
        let Some(resolver) = &self.resolver else {
            return DnsAnswer::Unknown;
        };
        // The final dot keeps the resolver from appending the search domains of this machine.
        let Ok(name) = Name::from_utf8(format!("{}.", name.trim_end_matches('.'))) else {
            return DnsAnswer::NoName;
        };
        match timeout(QUERY_TIMEOUT, resolver.lookup(name, kind)).await {
            Ok(Ok(found)) => {
                let records = found.answers().iter();
                let records: Vec<T> = records.filter_map(|record| read(&record.data)).collect();
                if records.is_empty() {
                    DnsAnswer::NoRecords
                } else {
                    DnsAnswer::Records(records)
                }
            }
            Ok(Err(NetError::Dns(DnsError::NoRecordsFound(none)))) => match none.response_code {
                ResponseCode::NXDomain => DnsAnswer::NoName,
                ResponseCode::NoError => DnsAnswer::NoRecords,
                _ => DnsAnswer::Unknown,
            },
            Ok(Err(_)) | Err(_) => DnsAnswer::Unknown,
        }
    }
}
