//! Networks in rules: never smaller than the neighbourhood that rate limits count, so that a rule about a network says
//! the same as the network that is remembered for a day.

use std::net::IpAddr;

use ipnet::IpNet;
use serde::{Deserialize, Serialize};

/// A network in canonical form: /24 or wider for IPv4, /56 or wider for IPv6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Network(IpNet);

impl Network {
    /// The network that holds `net`; a smaller one than a neighbourhood is widened to it.
    #[must_use]
    pub fn around(net: IpNet) -> Self {
        let net = mapped_to_v4(net);
        let longest = if net.addr().is_ipv4() { 24 } else { 56 };
        let length = net.prefix_len().min(longest);
        Self(IpNet::new(net.addr(), length).unwrap_or(net).trunc())
    }

    /// Reads `203.0.113.0/24` or a single address.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let net = text.parse::<IpNet>().ok();
        let net = net.or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from));
        net.map(Self::around)
    }

    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.0.contains(&other.0)
    }
}

/// `::ffff:192.0.2.0/120` is `192.0.2.0/24`, as which such clients are known.
fn mapped_to_v4(net: IpNet) -> IpNet {
    let canonical = net.addr().to_canonical();
    match (net, canonical) {
        (IpNet::V6(_), IpAddr::V4(_)) if net.prefix_len() >= 96 => {
            IpNet::new(canonical, net.prefix_len() - 96).unwrap_or(net)
        }
        _ => net,
    }
}

impl std::fmt::Display for Network {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<String> for Network {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("not a network")
    }
}

impl From<Network> for String {
    fn from(network: Network) -> Self {
        network.to_string()
    }
}
