//! The transports against a real server, a real folder and memory: each fault gets its class.

use std::time::Duration;

use paraph::domain::{Language, MailKind, MessageKey, Timestamp};
use paraph::mail::{
    Accepted, Email, Failure, FailureClass, MailConnection, MailSettings, Sender, Timeouts,
    Transport, message_id,
};

use crate::support::smtp::{Act, At, SmtpSink};

fn transport(url: &str) -> Transport {
    let settings = MailSettings {
        url: url.to_owned(),
        sender: "L’Appel <appel@exemple.org>".to_owned(),
        reply_to: None,
        connections: 1,
        ca_file: None,
    };
    let timeouts = Timeouts {
        connect: Duration::from_millis(500),
        command: Duration::from_millis(300),
        content: Duration::from_millis(300),
        total: Duration::from_secs(3),
    };
    Transport::new(&settings).unwrap().with_timeouts(timeouts)
}

fn email(number: u8, to: &str) -> Email {
    let from = Sender::parse("L’Appel <appel@exemple.org>").unwrap();
    Email {
        to: to.to_owned(),
        reply_to: None,
        in_reply_to: None,
        envelope_sender: from.address().to_owned(),
        unsubscribe: None,
        subject: "Votre signature".to_owned(),
        text: "Bonjour,\n.\n..point\nfin\n".to_owned(),
        html: "<p>Bonjour</p>".to_owned(),
        message_id: message_id(MessageKey([number; 16]), &from),
        date: Timestamp(1_700_000_000_000),
        kind: MailKind::Confirm,
        language: Language::french(),
        from,
    }
}

async fn send(courier: &mut MailConnection) -> Result<Accepted, Failure> {
    courier.send(&email(1, "jeanne@exemple.fr")).await
}

#[tokio::test]
async fn five_hundred_mails_go_over_one_connection() {
    let sink = SmtpSink::start();
    let mut courier = transport(&sink.url()).open();
    for number in 0..500_u16 {
        let email = email(1, &format!("person{number}@exemple.fr"));
        courier.send(&email).await.unwrap();
    }
    courier.close().await;
    let mails = sink.mails();
    assert_eq!((mails.len(), sink.connections()), (500, 1));
    assert_eq!(mails[499].to, "person499@exemple.fr");
    assert_eq!(mails[0].from, "appel@exemple.org");
}

#[tokio::test]
async fn a_mail_arrives_byte_for_byte() {
    let sink = SmtpSink::start();
    let mut courier = transport(&sink.url()).open();
    send(&mut courier).await.unwrap();
    let sent = email(1, "jeanne@exemple.fr").to_bytes().unwrap();
    let received = sink.mails().remove(0).bytes;
    assert_eq!(
        String::from_utf8(received).unwrap().trim_end(),
        String::from_utf8(sent).unwrap().trim_end()
    );
}

#[tokio::test]
async fn each_refusal_gets_its_class_and_the_next_mail_still_leaves() {
    use FailureClass::{Connection, Operator, Permanent, Policy, Sender, Transient, Unknown};
    for (at, reply, class, reason) in [
        (
            At::Rcpt,
            "550 5.1.1 <jeanne@exemple.fr> unknown",
            Permanent,
            "mailbox-unknown",
        ),
        (At::Rcpt, "450 4.2.0 greylisted", Transient, "try-later"),
        (At::Rcpt, "421 4.3.2 closing", Connection, "relay-closing"),
        (At::Rcpt, "550 5.7.1 relaying denied", Policy, "policy"),
        (At::Rcpt, "554 no", Unknown, "not-understood"),
        (At::Mail, "550 5.7.1 not you", Sender, "sender-refused"),
        (At::Mail, "451 4.3.0 later", Transient, "try-later"),
        (At::Mail, "421 4.3.2 closing", Connection, "relay-closing"),
        (At::Data, "451 4.3.0 later", Transient, "try-later"),
        (At::Data, "421 4.3.2 closing", Connection, "relay-closing"),
        (At::Data, "550 5.1.1 unknown", Permanent, "mailbox-unknown"),
        (At::Dot, "550 5.7.1 spam", Policy, "policy"),
        (At::Dot, "550 no", Permanent, "refused"),
        (At::Dot, "450 4.7.0 later", Transient, "try-later"),
        (At::Dot, "421 4.3.2 closing", Connection, "relay-closing"),
        (At::Dot, "hello", Unknown, "not-understood"),
        (At::Ehlo, "550 no", Operator, "relay-refuses-us"),
        (At::Connect, "554 no", Operator, "relay-refuses-us"),
        (At::Connect, "421 busy", Connection, "relay-closing"),
    ] {
        let sink = SmtpSink::start();
        sink.fail_at(at, Act::Reply(reply));
        let mut courier = transport(&sink.url()).open();
        let failure = send(&mut courier).await.unwrap_err();
        assert_eq!(
            (failure.class, failure.reason().word()),
            (class, reason),
            "{at:?} {reply}"
        );
        assert!(!format!("{failure:?} {failure}").contains("jeanne"));
        assert_eq!(sink.mails().len(), 0, "{at:?} {reply}");
        sink.fail_at(at, Act::Accept);
        send(&mut courier).await.unwrap();
        assert_eq!(sink.mails().len(), 1, "{at:?} {reply}");
    }
}

#[tokio::test]
async fn silence_and_cuts_are_the_connections_fault_everywhere() {
    for at in [At::Connect, At::Ehlo, At::Mail, At::Rcpt, At::Data, At::Dot] {
        for act in [Act::Stall, Act::Cut] {
            let sink = SmtpSink::start();
            sink.fail_at(at, act.clone());
            let mut courier = transport(&sink.url()).open();
            let failure = send(&mut courier).await.unwrap_err();
            assert_eq!(failure.class, FailureClass::Connection, "{at:?} {act:?}");
            let reason = if act == Act::Cut {
                "relay-broke-off"
            } else {
                "relay-silent"
            };
            assert_eq!(failure.reason().word(), reason, "{at:?} {act:?}");
        }
    }
}

#[tokio::test]
async fn a_cut_after_the_final_dot_leads_to_the_same_message_id_again() {
    let sink = SmtpSink::start();
    sink.behave(|at, count, _| {
        if at == At::Dot && count == 0 {
            Act::Cut
        } else {
            Act::Accept
        }
    });
    let mut courier = transport(&sink.url()).open();
    assert_eq!(
        send(&mut courier).await.unwrap_err().class,
        FailureClass::Connection
    );
    send(&mut courier).await.unwrap();
    let mails = sink.mails();
    assert_eq!((mails.len(), &mails[0].bytes), (2, &mails[1].bytes));
}

#[tokio::test]
async fn a_connection_that_the_server_closed_meanwhile_is_replaced_quietly() {
    for act in [Act::Cut, Act::Reply("421 4.4.2 idle too long")] {
        let sink = SmtpSink::start();
        let mut courier = transport(&sink.url()).open();
        send(&mut courier).await.unwrap();
        let seen = std::sync::atomic::AtomicBool::new(false);
        sink.behave(move |at, _, _| {
            let first = at == At::Mail && !seen.swap(true, std::sync::atomic::Ordering::SeqCst);
            if first { act.clone() } else { Act::Accept }
        });
        send(&mut courier).await.unwrap();
        assert_eq!((sink.mails().len(), sink.connections()), (2, 2));
    }
}

#[tokio::test]
async fn nobody_there_is_the_connections_fault() {
    let mut courier = transport("smtp://127.0.0.1:1").open();
    let failure = send(&mut courier).await.unwrap_err();
    assert_eq!(
        (failure.class, failure.reason().word()),
        (FailureClass::Connection, "relay-unreachable")
    );
}

#[tokio::test]
async fn a_wrong_password_and_a_missing_one_are_the_operators() {
    let sink = SmtpSink::start();
    sink.fail_at(At::Auth, Act::Reply("535 5.7.8 wrong"));
    let failure = send(&mut transport(&sink.url_with("u", "p")).open())
        .await
        .unwrap_err();
    assert_eq!(
        (failure.class, failure.reason().word()),
        (FailureClass::Operator, "login-refused")
    );
    sink.fail_at(At::Mail, Act::Reply("530 5.7.0 log in first"));
    let failure = send(&mut transport(&sink.url()).open()).await.unwrap_err();
    assert_eq!(
        (failure.class, failure.reason().word()),
        (FailureClass::Operator, "login-needed")
    );
    sink.fail_at(At::Mail, Act::Accept);
    send(&mut transport(&sink.url_with("u", "p")).open())
        .await
        .unwrap();
}

#[tokio::test]
async fn a_relay_without_the_encryption_that_was_asked_for_gets_nothing() {
    let sink = SmtpSink::start();
    let failure = send(&mut transport(&format!("{}?tls=required", sink.url())).open()).await;
    let failure = failure.unwrap_err();
    assert_eq!(
        (failure.class, failure.reason().word()),
        (FailureClass::Operator, "tls-missing")
    );
    // Asked for if it can be had: the mail leaves without it.
    send(&mut transport(&format!("{}?tls=opportunistic", sink.url())).open())
        .await
        .unwrap();
    // Offered, then refused.
    let sink = SmtpSink::with_extensions(&["STARTTLS"]);
    let failure = send(&mut transport(&format!("{}?tls=opportunistic", sink.url())).open()).await;
    assert_eq!(failure.unwrap_err().reason().word(), "tls-refused");
    // TLS from the first byte to a server that speaks none.
    let url = sink.url().replace("smtp:", "smtps:");
    let failure = send(&mut transport(&url).open()).await.unwrap_err();
    assert_eq!(
        (failure.class, failure.reason().word()),
        (FailureClass::Connection, "tls-failed")
    );
}

#[tokio::test]
async fn an_address_outside_ascii_needs_a_relay_that_can() {
    let sink = SmtpSink::start();
    let mut courier = transport(&sink.url()).open();
    let failure = courier
        .send(&email(1, "élise@exemple.fr"))
        .await
        .unwrap_err();
    assert_eq!(
        (failure.class, failure.reason().word()),
        (FailureClass::Permanent, "smtputf8-unsupported")
    );
    // A domain outside ASCII does not.
    courier.send(&email(1, "elise@forêt.fr")).await.unwrap();
    assert_eq!(
        (sink.mails()[0].to.as_str(), sink.connections()),
        ("elise@xn--fort-ipa.fr", 1)
    );
    let sink = SmtpSink::with_extensions(&["8BITMIME", "SMTPUTF8"]);
    let mut courier = transport(&sink.url()).open();
    courier.send(&email(1, "élise@exemple.fr")).await.unwrap();
    assert_eq!(sink.mails()[0].parameters, "SMTPUTF8 BODY=8BITMIME");
}

#[tokio::test]
async fn an_address_that_cannot_stand_in_a_mail_never_reaches_the_relay() {
    let sink = SmtpSink::start();
    let mut courier = transport(&sink.url()).open();
    for to in ["a@b.org\r\nRCPT TO:<c@d.org>", "a@b.org>", ""] {
        let failure = courier.send(&email(1, to)).await.unwrap_err();
        assert_eq!(failure.class, FailureClass::Unbuildable, "{to:?}");
    }
    assert_eq!(sink.connections(), 0);
}

#[tokio::test]
async fn a_folder_holds_one_private_file_per_message_id() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("mails");
    for url in [
        folder.to_str().unwrap().to_owned(),
        format!("file://{}", folder.display()),
    ] {
        let mut courier = transport(&url).open();
        for number in [1, 2, 2] {
            courier
                .send(&email(number, "jeanne@exemple.fr"))
                .await
                .unwrap();
        }
    }
    let mut names: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        ["01", "02"].map(|word| format!("{}.eml", word.repeat(16)))
    );
    let file = folder.join(&names[0]);
    assert_eq!(
        std::fs::read(&file).unwrap(),
        email(1, "jeanne@exemple.fr").to_bytes().unwrap()
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            std::fs::metadata(&file).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}

#[tokio::test]
async fn memory_keeps_mails_in_order() {
    let transport = transport("memory:");
    let mut courier = transport.open();
    courier.send(&email(1, "jeanne@exemple.fr")).await.unwrap();
    courier.send(&email(2, "paul@exemple.fr")).await.unwrap();
    let mails = transport.mailbox().unwrap().take();
    assert_eq!(
        (mails[0].email.to.as_str(), mails.len()),
        ("jeanne@exemple.fr", 2)
    );
    assert!(transport.mailbox().unwrap().mails().is_empty());
}
