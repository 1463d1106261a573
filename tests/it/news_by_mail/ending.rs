//! Ending the news by the links in them.

use paraph::domain::ConsentStep;
use paraph::services::news_mailings::NewsCommand;
use paraph::storage::signatures::consents;
use rstest::rstest;

use super::{asks, counts, figures, orders, publishes, sends_all};
use crate::support::TestDatabase;
use crate::support::app::{World, group};
use crate::support::in_process::Site;
use crate::support::signatories::signs;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_mail_program_ends_the_news_with_one_post(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let id = signs(&site, &asks("Jeanne", "jeanne@example.org"), true);
    let item = site.wait(async {
        let appeal = paraph::services::appeals::find(&site.app, "canal")
            .await
            .unwrap();
        let item = publishes(&site.app, &appeal, &["fr"]).await;
        counts(&site.app, &appeal, &item).await;
        assert!(orders(&site.app, &appeal, &item, NewsCommand::Send).await);
        item
    });
    // The server sends by itself.
    let link = site.link_with("jeanne@example.org", "/unsubscribe/");
    let mails = site.app.transport.mailbox().unwrap().mails();
    let mail = mails
        .iter()
        .rev()
        .find(|mail| mail.email.subject.starts_with("Nouvelle"));
    let source = String::from_utf8(mail.unwrap().email.to_bytes().unwrap()).unwrap();
    let unfolded = source.replace("\r\n ", " ");
    assert!(
        unfolded.contains(&format!("List-Unsubscribe: <{}{link}>\r\n", site.base)),
        "{source}"
    );
    assert!(unfolded.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
    assert!(
        site.link_with("jeanne@example.org", "/manage/")
            .starts_with("/fr/manage/")
    );
    let archive = format!("/fr/canal/news#news-{}", item.id);
    assert_eq!(site.link_with("jeanne@example.org", "/news#"), archive);
    let answers = || {
        let read = site
            .app
            .storage_for_tests()
            .read(move |c| consents::of(c, id));
        let all = site.wait(read).unwrap();
        let news = all.into_iter().filter(|one| one.purpose.word() == "news");
        news.map(|one| (one.given, one.step)).collect::<Vec<_>>()
    };

    // A scanner opens the link.
    let visitor = site.visitor();
    let page = visitor.get(&link);
    assert_eq!(page.status, 200);
    assert_eq!(
        page.texts("main button, body button").len(),
        1,
        "{}",
        page.body
    );
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(answers(), [(true, ConsentStep::Confirm)]);

    // As RFC 8058 says: no cookie, no Origin, a body of either kind, and no redirect.
    let url = format!("{}{link}", site.base);
    let body = "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
    let agent = site.visitor().agent;
    let post = agent
        .post(&url)
        .header("content-type", "multipart/form-data; boundary=b")
        .send(body)
        .unwrap();
    assert_eq!(post.status().as_u16(), 200);
    let ended = (false, ConsentStep::Unsubscribe);
    assert_eq!(answers(), [(true, ConsentStep::Confirm), ended]);
    let again = site
        .visitor()
        .post(&link, &[("List-Unsubscribe", "One-Click")]);
    assert_eq!(again.status, 200);
    assert!(
        again.body.contains("vous ne recevrez plus de nouvelles"),
        "{}",
        again.body
    );
    assert_eq!(answers().len(), 2, "once is enough");
    assert_eq!(site.wait(figures(&site.app, &item)).unsubscribed, 1);
    let stays = "Votre signature reste";
    let ended = visitor.get(&link);
    assert!(ended.texts("main button").is_empty() && ended.body.contains(stays));

    // The link ends news, and does nothing else.
    let token = link
        .split('/')
        .next_back()
        .unwrap()
        .split('?')
        .next()
        .unwrap();
    assert_eq!(visitor.get(&format!("/fr/manage/{token}")).status, 410);
    let managed = site.link_with("jeanne@example.org", "/manage/");
    let token = managed.split('/').next_back().unwrap();
    assert_eq!(
        visitor
            .post(&format!("/fr/unsubscribe/{token}"), &[])
            .status,
        410
    );
    let withdrawn = visitor.post(&format!("{managed}/withdraw"), &[]);
    assert_eq!(withdrawn.status, 303);
    let ended = visitor.get(&link);
    assert_eq!(ended.status, 200);
    assert!(!ended.body.contains(stays), "{}", ended.body);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn one_press_ends_the_news_of_every_signature_of_a_mailbox(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (app, canal) = (
        &world.app,
        world.publishes("canal", "approve_groups = false").await,
    );
    let own = world.signs(&canal, &asks("Ada", "ada@example.org")).await;
    let mut mandated = group("Union du canal", "ada@example.org");
    mandated.news = true;
    world.signs(&canal, &mandated).await;
    world.signs(&canal, &asks("Bob", "bob@example.org")).await;
    world.mails().await;
    let item = publishes(app, &canal, &["fr"]).await;
    assert_eq!(counts(app, &canal, &item).await.people.total(), 2);
    assert!(orders(app, &canal, &item, NewsCommand::Send).await);
    assert_eq!(sends_all(app).await.len(), 2);

    let opened = world.opens(&own).await;
    let ends = paraph::services::signatures::unsubscribe::unsubscribe;
    ends(app, opened, Some(item.id)).await.unwrap();
    assert_eq!(figures(app, &item).await.unsubscribed, 1, "one person");
    let next = publishes(app, &canal, &["fr"]).await;
    assert_eq!(counts(app, &canal, &next).await.people.total(), 1);
    assert!(orders(app, &canal, &next, NewsCommand::Send).await);
    let mails = sends_all(app).await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].email.to, "bob@example.org");
}
