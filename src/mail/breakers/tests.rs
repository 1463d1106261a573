//! Tests of `breakers`.

use rand::SeedableRng;
use rand::rngs::StdRng;

use super::*;
use crate::domain::MailFailureReason;
use crate::mail::breaker::FAILURES_TO_OPEN;

const NOW: Timestamp = Timestamp(0);

fn route(sender: &str, domain: &str) -> Route {
    Route {
        sender: sender.to_owned(),
        domain: domain.to_owned(),
    }
}

fn fail(breakers: &mut Breakers, failure: &Failure, route: &Route) -> Vec<Change> {
    let mut rng = StdRng::seed_from_u64(1);
    breakers.failed(failure, route, Probes::default(), NOW, &mut rng)
}

fn broken(step: Step) -> Failure {
    Failure::new(FailureClass::Connection, MailFailureReason::RelayBrokeOff).at_step(step)
}

#[test]
fn a_refused_recipient_holds_up_nobody() {
    let mut breakers = Breakers::default();
    let refused = Failure::reply(Step::Recipient, 550, "5.7.1 no");
    for number in 0..100 {
        let to = route("a", &format!("d{}.org", number % 7));
        assert!(fail(&mut breakers, &refused, &to).is_empty());
        assert_eq!(breakers.admit(&to, NOW), Admission::Go(Probes::default()));
    }
    assert_eq!(breakers.relay(NOW), BreakerDecision::Send);
}

#[test]
fn a_refused_sender_stops_only_its_own_mails() {
    let mut breakers = Breakers::default();
    let refused = Failure::reply(Step::Sender, 553, "5.7.1 not yours");
    for number in 0..FAILURES_TO_OPEN {
        fail(
            &mut breakers,
            &refused,
            &route("a", &format!("d{number}.org")),
        );
    }
    let held = breakers.admit(&route("a", "else.org"), NOW);
    assert!(matches!(held, Admission::Hold(_)), "{held:?}");
    let other = breakers.admit(&route("b", "d0.org"), NOW);
    assert_eq!(other, Admission::Go(Probes::default()));
    assert_eq!(breakers.relay(NOW), BreakerDecision::Send);
    // Later a single mail of the sender probes; it ends the pause.
    let later = NOW.plus(Timestamp::MINUTE);
    let first = breakers.admit(&route("a", "x.org"), later);
    assert!(matches!(first, Admission::Go(probes) if probes.sender));
    let second = breakers.admit(&route("a", "y.org"), later);
    assert!(matches!(second, Admission::Hold(_)), "{second:?}");
    breakers.accepted(&route("a", "x.org"));
    let free = breakers.admit(&route("a", "y.org"), later);
    assert_eq!(free, Admission::Go(Probes::default()));
}

#[test]
fn a_domain_where_the_relay_hangs_is_not_the_relay() {
    let mut breakers = Breakers::default();
    for _ in 0..2 * FAILURES_TO_OPEN {
        fail(
            &mut breakers,
            &broken(Step::Recipient),
            &route("a", "slow.org"),
        );
    }
    assert_eq!(breakers.relay(NOW), BreakerDecision::Send);
    let held = breakers.admit(&route("a", "slow.org"), NOW);
    assert!(matches!(held, Admission::Hold(_)), "{held:?}");
    let other = breakers.admit(&route("a", "else.org"), NOW);
    assert_eq!(other, Admission::Go(Probes::default()));
}

#[test]
fn a_relay_that_fails_for_everybody_is_down_at_every_step() {
    for step in [Step::Connect, Step::Login, Step::Sender, Step::Content] {
        let mut breakers = Breakers::default();
        for number in 0..FAILURES_TO_OPEN {
            let to = route("a", &format!("d{number}.org"));
            fail(&mut breakers, &broken(step), &to);
        }
        assert_eq!(breakers.relay_down_since(), Some(NOW), "{step:?}");
        let suspects = [
            route("b", "new.org"),
            route("a", "new.org"),
            route("b", "d0.org"),
        ];
        assert_eq!(
            suspects.map(|suspect| breakers.suspicion(&suspect)),
            [0, 1, 2]
        );
    }
}
