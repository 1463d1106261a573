//! A small real DNS server for tests, on UDP: a zone of records, and names that it does not answer for.

use std::collections::BTreeMap;
use std::net::{SocketAddr, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use hickory_resolver::proto::op::{Message, MessageType, ResponseCode};
use hickory_resolver::proto::rr::rdata::{A, MX, TXT};
use hickory_resolver::proto::rr::{Name, RData, Record, RecordType};

/// What stands at a name.
#[derive(Debug, Clone)]
pub enum At {
    Text(&'static str),
    Mail(u16, &'static str),
    Address([u8; 4]),
    /// The server says that it failed.
    Broken,
}

/// A server that runs until it is dropped.
pub struct DnsServer {
    pub address: SocketAddr,
    stop: Arc<AtomicBool>,
}

impl DnsServer {
    /// Answers from the zone. A name that is in it, or above one that is, is there; another one is not (NXDOMAIN).
    pub fn start(zone: &[(&str, At)]) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
        socket
            .set_read_timeout(Some(Duration::from_millis(50)))
            .unwrap();
        let address = socket.local_addr().unwrap();
        let stop = Arc::new(AtomicBool::new(false));
        let mut records: BTreeMap<String, Vec<At>> = BTreeMap::new();
        for (name, at) in zone {
            records
                .entry((*name).to_owned())
                .or_default()
                .push(at.clone());
        }
        let stopped = Arc::clone(&stop);
        std::thread::spawn(move || {
            let mut bytes = [0; 1500];
            while !stopped.load(Ordering::Relaxed) {
                let Ok((length, from)) = socket.recv_from(&mut bytes) else {
                    continue;
                };
                let question = Message::from_vec(&bytes[..length]).unwrap();
                let answer = answer(&records, &question).to_vec().unwrap();
                socket.send_to(&answer, from).unwrap();
            }
        });
        Self { address, stop }
    }
}

impl Drop for DnsServer {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn answer(zone: &BTreeMap<String, Vec<At>>, question: &Message) -> Message {
    let asked = question.queries[0].clone();
    let name = asked.name().to_ascii().to_lowercase();
    let name = name.trim_end_matches('.');
    let mut answer = Message::new(
        question.metadata.id,
        MessageType::Response,
        question.metadata.op_code,
    );
    answer.metadata.recursion_desired = true;
    answer.metadata.recursion_available = true;
    let here = zone.get(name).cloned().unwrap_or_default();
    let exists = zone
        .keys()
        .any(|known| known == name || known.ends_with(&format!(".{name}")));
    if here.iter().any(|at| matches!(at, At::Broken)) {
        answer.metadata.response_code = ResponseCode::ServFail;
    } else if !exists {
        answer.metadata.response_code = ResponseCode::NXDomain;
    }
    for at in here {
        let (kind, data) = match at {
            At::Text(text) => {
                // In pieces, as long keys are.
                let (one, two) = text.split_at(text.len() / 2);
                let pieces = vec![one.to_owned(), two.to_owned()];
                (RecordType::TXT, RData::TXT(TXT::new(pieces)))
            }
            At::Mail(preference, host) => {
                let host = Name::from_ascii(host).unwrap();
                (RecordType::MX, RData::MX(MX::new(preference, host)))
            }
            At::Address(address) => (RecordType::A, RData::A(A(address.into()))),
            At::Broken => continue,
        };
        if kind == asked.query_type() {
            let name = asked.name().clone();
            answer.answers.push(Record::from_rdata(name, 60, data));
        }
    }
    answer.queries.push(asked);
    answer
}
