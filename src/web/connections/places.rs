//! How many connections are open, by neighbourhood. Only open connections have an entry, so that the memory is bounded
//! by their number.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use ipnet::IpNet;

use crate::web::client_ip;

/// How many connections may be open, and how long one may wait.
#[derive(Debug, Clone, Copy)]
pub struct ConnectionLimits {
    /// Of all workers together.
    pub all: usize,
    /// Of one /24 of IPv4 or /56 of IPv6: a school or an office has hundreds of browsers with a few connections each.
    pub of_network: usize,
    /// Of one /48 of IPv6.
    pub of_region: usize,
    /// Whether this machine has no limit of its own: a proxy on it brings everybody.
    pub spares_this_machine: bool,
    /// How long a client may leave a request unfinished. The parser has such a limit for the first request of a connection
    /// only. Checked at these intervals, so that it takes at most twice as long.
    pub silence: Duration,
    /// How long a client may take none of an answer.
    pub stall: Duration,
    /// Octets a second that a client must take on the whole, beyond that time.
    pub slowest: u64,
}

impl Default for ConnectionLimits {
    fn default() -> Self {
        Self {
            all: 10_000,
            of_network: 500,
            of_region: 1_000,
            spares_this_machine: true,
            silence: Duration::from_secs(10),
            stall: Duration::from_secs(30),
            slowest: 1_000,
        }
    }
}

/// The open connections of the process.
pub struct Places {
    limits: ConnectionLimits,
    /// Proxies, which bring everybody.
    spared: Vec<IpNet>,
    taken: Mutex<HashMap<IpNet, usize>>,
}

/// A connection that is counted until this is dropped.
pub struct Place {
    places: Arc<Places>,
    networks: Vec<IpNet>,
}

impl Places {
    #[must_use]
    pub fn new(limits: ConnectionLimits, trusted_proxies: &[IpNet]) -> Self {
        Self {
            limits,
            spared: trusted_proxies.to_vec(),
            taken: Mutex::default(),
        }
    }

    /// A place for a connection from this address; `None` if its neighbourhood has no more.
    pub fn take(self: &Arc<Self>, peer: IpAddr) -> Option<Place> {
        let peer = peer.to_canonical();
        let is_spared = (self.limits.spares_this_machine && peer.is_loopback())
            || self.spared.iter().any(|net| net.contains(&peer));
        let mut place = Place {
            places: Arc::clone(self),
            networks: Vec::new(),
        };
        if is_spared {
            return Some(place);
        }
        let (network, region) = client_ip::neighbourhood(peer);
        let counted = [
            (network, self.limits.of_network),
            (region, self.limits.of_region),
        ];
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        for (network, most) in counted {
            let Some(network) = network else { continue };
            if taken.get(&network).is_some_and(|count| *count >= most) {
                // What was taken already is given back by its drop, which needs the lock.
                drop(taken);
                return None;
            }
            *taken.entry(network).or_default() += 1;
            place.networks.push(network);
        }
        drop(taken);
        Some(place)
    }

    #[cfg(test)]
    fn entries(&self) -> usize {
        self.taken.lock().map_or(0, |taken| taken.len())
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if self.networks.is_empty() {
            return;
        }
        let mut taken = self.places.taken.lock();
        let taken = taken
            .as_mut()
            .map_or_else(|_| None, |taken| Some(&mut **taken));
        let Some(taken) = taken else { return };
        for network in &self.networks {
            if let Some(count) = taken.get_mut(network) {
                *count -= 1;
                if *count == 0 {
                    taken.remove(network);
                }
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use crate::web::connections::places::*;

    fn places(proxies: &[&str]) -> Arc<Places> {
        let proxies: Vec<IpNet> = proxies.iter().map(|net| net.parse().unwrap()).collect();
        Arc::new(Places::new(ConnectionLimits::default(), &proxies))
    }

    fn taken(places: &Arc<Places>, from: impl Fn(usize) -> String) -> Vec<Place> {
        let tries = (0..3_000).map(|nth| places.take(from(nth).parse().unwrap()));
        tries.flatten().collect()
    }

    #[test]
    fn a_neighbourhood_has_its_places_and_gets_them_back() {
        let places = places(&[]);
        let of_one = taken(&places, |nth| format!("192.0.2.{}", nth % 250));
        assert_eq!(of_one.len(), 500);
        assert!(places.take("198.51.100.1".parse().unwrap()).is_some());
        drop(of_one);
        assert_eq!(places.entries(), 0, "nothing is kept of who has left");
        assert!(places.take("192.0.2.1".parse().unwrap()).is_some());
    }

    #[test]
    fn a_customer_with_many_networks_has_a_limit_too() {
        let places = places(&[]);
        let of_one = taken(&places, |nth| format!("2001:db8:7:{:x}::1", nth % 65_536));
        assert_eq!(of_one.len(), 1_000);
        assert!(places.take("2001:db8:8::1".parse().unwrap()).is_some());
        drop(of_one);
        assert_eq!(places.entries(), 0);
    }

    #[test]
    fn proxies_and_this_machine_are_not_counted() {
        let places = places(&["10.0.0.0/8"]);
        for address in ["10.1.2.3", "::ffff:10.1.2.3", "127.0.0.1", "::1"] {
            let all = taken(&places, |_| address.to_owned());
            assert_eq!(all.len(), 3_000, "{address}");
        }
        assert_eq!(places.entries(), 0);
    }
}
