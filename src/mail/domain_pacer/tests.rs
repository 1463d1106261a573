//! Tests of `domain_pacer`.

use crate::mail::domain_pacer::*;

fn pacer(per_second: Option<u32>, orange: Option<u32>) -> DomainPacer<&'static str> {
    let domains = orange.map(|rate| ("orange.fr".to_owned(), rate));
    DomainPacer::new(&MailLimits {
        per_second,
        domains: domains.into_iter().collect(),
        ..MailLimits::default()
    })
}

/// Polls every 10 ms and returns what is sent, with the time.
fn poll(pacer: &mut DomainPacer<&'static str>, from: i64, to: i64) -> Vec<(i64, &'static str)> {
    let mut sent = Vec::new();
    for now in (from..to).step_by(10) {
        while let Some(mail) = pacer.dequeue(Timestamp(now)) {
            sent.push((now, mail));
        }
    }
    sent
}

#[test]
fn a_domain_keeps_its_rate_and_delays_no_other() {
    let mut pacer = pacer(None, Some(5));
    let now = Timestamp(1_000_000);
    for _ in 0..20 {
        assert!(
            pacer
                .enqueue("orange.fr", 0, false, "orange", now)
                .is_none()
        );
    }
    assert!(pacer.enqueue("free.fr", 0, false, "free", now).is_none());
    let sent = poll(&mut pacer, now.0, now.0 + 4_000);
    assert_eq!(
        sent.iter().find(|(_, mail)| *mail == "free"),
        Some(&(now.0, "free"))
    );
    let times: Vec<i64> = sent
        .iter()
        .filter(|(_, mail)| *mail == "orange")
        .map(|(time, _)| *time)
        .collect();
    assert_eq!(times.len(), 20);
    assert!(
        times.windows(2).all(|pair| pair[1] - pair[0] >= 190),
        "{times:?}"
    );
}

#[test]
fn a_late_slot_is_booked_once() {
    let mut pacer = pacer(None, Some(1));
    let now = Timestamp(1_000_000);
    let slots: Vec<Timestamp> = (0..30)
        .filter_map(|_| pacer.enqueue("orange.fr", 0, false, "m", now))
        .map(|(_, slot)| slot)
        .collect();
    assert_eq!(slots.len(), 30 - 11, "ten seconds wait in memory");
    assert_eq!(slots[0], now.plus(11 * Timestamp::SECOND));
    assert!(
        slots
            .windows(2)
            .all(|pair| pair[1].since(pair[0]) == Timestamp::SECOND)
    );
    poll(&mut pacer, now.0, now.0 + 11_000);
    for slot in slots {
        assert!(
            pacer.enqueue("orange.fr", 0, true, "m", slot).is_none(),
            "no second slot"
        );
        assert_eq!(pacer.dequeue(slot), Some("m"), "it is sent at its slot");
    }
}

#[test]
fn a_confirmation_does_not_wait_for_news_to_its_domain() {
    let mut pacer = pacer(None, Some(1));
    let now = Timestamp(1_000_000);
    for _ in 0..1_000 {
        pacer.enqueue("orange.fr", 2, false, "news", now);
    }
    assert!(
        pacer
            .enqueue("orange.fr", 0, false, "confirm", now)
            .is_none()
    );
    assert_eq!(pacer.dequeue(now), Some("confirm"));
    assert_eq!(pacer.booked_until(0), Some(now.plus(1_000)));
    assert_eq!(pacer.booked_until(2), Some(now.plus(1_001_000)));
}

#[test]
fn the_total_rate_is_kept_and_confirmations_are_sent_first() {
    let mut pacer = pacer(Some(10), None);
    let now = Timestamp(1_000_000);
    for _ in 0..30 {
        pacer.enqueue("free.fr", 2, false, "news", now);
    }
    assert_eq!(
        pacer.free_capacity(),
        70,
        "no more than is sent in ten seconds"
    );
    pacer.enqueue("free.fr", 0, false, "confirm", now);
    let sent = poll(&mut pacer, now.0, now.0 + 1_000);
    assert_eq!(sent[0].1, "confirm");
    assert!((9..=11).contains(&sent.len()), "{}", sent.len());
    assert_eq!(pacer.waiting(), 31 - sent.len());
    assert_eq!(pacer.drain().len(), 31 - sent.len());
    assert_eq!((pacer.waiting(), pacer.next_at()), (0, None));
}
