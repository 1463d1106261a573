//! How long and how large the measurements are.

pub struct Scale {
    /// The option that chooses it.
    pub option: &'static str,
    /// How often subject and limit take turns.
    pub turns: usize,
    /// Length of one turn under load, in seconds.
    pub seconds: f64,
    /// Unmeasured load before each turn, in seconds.
    pub warm_up: f64,
    /// Signatures confirmed in a turn.
    pub confirmations: u64,
    pub mails: u64,
    pub rows: u64,
    /// Signatures in the databases that are compared, smallest first.
    pub sizes: &'static [u64],
    /// Signatories of whom an organiser has charge.
    pub signatories: u64,
    /// Requests of each kind and turn at each size.
    pub requests: u64,
    /// Length of the mixed load under which memory is read, in seconds.
    pub memory_seconds: f64,
    pub judged: bool,
}

impl Scale {
    pub fn normal() -> Self {
        Self {
            option: "",
            turns: 3,
            seconds: 3.0,
            warm_up: 0.7,
            confirmations: 15_000,
            mails: 15_000,
            rows: 200_000,
            sizes: &[1_000, 200_000],
            signatories: 100_000,
            requests: 150,
            memory_seconds: 60.0,
            judged: true,
        }
    }

    pub fn quick() -> Self {
        Self {
            option: " --quick",
            seconds: 1.5,
            warm_up: 0.5,
            confirmations: 6_000,
            mails: 6_000,
            rows: 60_000,
            sizes: &[1_000, 50_000],
            signatories: 20_000,
            requests: 60,
            memory_seconds: 20.0,
            ..Self::normal()
        }
    }

    pub fn million() -> Self {
        Self {
            option: " --million",
            rows: 1_000_000,
            sizes: &[1_000, 1_000_000],
            signatories: 1_000_000,
            ..Self::normal()
        }
    }

    pub fn full() -> Self {
        Self {
            option: " --full",
            turns: 5,
            rows: 1_000_000,
            sizes: &[1_000, 1_000_000, 5_000_000],
            signatories: 1_000_000,
            ..Self::normal()
        }
    }

    pub fn smoke() -> Self {
        Self {
            option: " --smoke",
            turns: 1,
            seconds: 0.5,
            warm_up: 0.0,
            confirmations: 64,
            mails: 64,
            rows: 300,
            sizes: &[50, 300],
            signatories: 300,
            requests: 4,
            memory_seconds: 1.0,
            judged: false,
        }
    }
}
