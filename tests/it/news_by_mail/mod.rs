//! News by e-mail: to those who asked for them, once each, and to nobody who ended them.

mod deleted;
mod ending;
mod pages;
mod sending;
mod under_way;

use std::collections::{BTreeMap, BTreeSet};

use futures_util::future::join_all;
use paraph::domain::{
    Actor, Appeal, Language, MailKind, News, NewsDraft, NewsFigures, NewsKind, NewsMailText,
    NewsMailing, NewsMailingState, NewsText, PrivateRecord,
};
use paraph::mail::StoredMail;
use paraph::services::delivery::Delivery;
use paraph::services::news::{self, NewsChange, NewsSaved};
use paraph::services::news_mailings::{self, NewsCommand, NewsPass};
use paraph::services::signatures::sign;
use paraph::services::signatures::sign::Ticket;
use paraph::services::{App, appeals};

use crate::support::app::{World, person};

/// Somebody who asks for news.
pub fn asks(name: &str, address: &str) -> PrivateRecord {
    PrivateRecord {
        news: true,
        ..person(name, address)
    }
}

/// Posts and confirms in a language.
pub async fn signs_in(
    world: &World,
    appeal: &Appeal,
    language: &Language,
    record: &PrivateRecord,
) -> Ticket {
    let (_, texts, _) = appeals::parts(&world.app, appeal.id, language)
        .await
        .unwrap()
        .unwrap();
    let text = texts.last().unwrap().id;
    let signed = sign::sign(&world.app, appeal, text, language, record).await;
    let (ticket, _) = signed.unwrap();
    world.confirms(&ticket).await;
    ticket
}

/// So many people who ask for news, half of them in English; the confirmation mails are gone.
pub async fn crowd(world: &World, appeal: &Appeal, people: usize) {
    let languages = [Language::french(), Language::english()];
    let signing = (0..people).map(|number| {
        let record = asks("Jeanne", &format!("p{number}@example.org"));
        let language = &languages[number % 2];
        async move { signs_in(world, appeal, language, &record).await }
    });
    join_all(signing).await;
    world.mails().await;
}

/// A published news item in these languages.
pub async fn publishes(app: &App, appeal: &Appeal, languages: &[&str]) -> News {
    let text = |tag: &&str| NewsText {
        language: Language::parse(tag).unwrap(),
        title: format!("Nouvelle ({tag})"),
        markdown: "Le maire **répond**.".to_owned(),
    };
    let draft = NewsDraft {
        kind: NewsKind::News,
        texts: languages.iter().map(text).collect(),
    };
    let change = NewsChange::Publish(draft);
    let saved = news::change_as(app, Actor::Cli, appeal.id, None, change).await;
    let NewsSaved::Done(id) = saved.unwrap() else {
        panic!("it is new");
    };
    news::by_id(app, id).await.unwrap().unwrap()
}

pub fn words(item: &News) -> Vec<NewsMailText> {
    let words = item.texts.iter().map(|text| NewsMailText {
        language: text.language.clone(),
        title: text.title.clone(),
        html: "<p>Le maire <strong>répond</strong>.</p>".to_owned(),
        plain: "Le maire répond.".to_owned(),
    });
    words.collect()
}

pub async fn mailing(app: &App, item: &News) -> NewsMailing {
    news_mailings::of(app, item.id).await.unwrap().unwrap()
}

pub async fn figures(app: &App, item: &News) -> NewsFigures {
    let all = news_mailings::figures(app, item.appeal).await.unwrap();
    all.into_iter()
        .find(|(of, _)| of.news == item.id)
        .unwrap()
        .1
}

/// Counts who gets it.
pub async fn counts(app: &App, appeal: &Appeal, item: &News) -> NewsMailing {
    let about = (appeal, item);
    let begun = news_mailings::count_as(app, Actor::Cli, about, words(item)).await;
    assert!(begun.unwrap());
    while mailing(app, item).await.state == NewsMailingState::Counting {
        news_mailings::pass(app).await.unwrap();
    }
    mailing(app, item).await
}

pub async fn orders(app: &App, appeal: &Appeal, item: &News, command: NewsCommand) -> bool {
    let seen = mailing(app, item).await;
    news_mailings::order(app, Actor::Cli, appeal, &seen, command)
        .await
        .unwrap()
}

/// Sends every mail that is due by now; returns those with news.
pub async fn delivers(app: &App) -> Vec<StoredMail> {
    Delivery::new(app).drain(app).await.unwrap();
    let mut mails = app.transport.mailbox().unwrap().take();
    mails.retain(|mail| mail.email.kind == MailKind::News);
    mails
}

/// Puts mails into the outbox and delivers them until nothing is left to do.
pub async fn sends_all(app: &App) -> Vec<StoredMail> {
    let mut mails = Vec::new();
    loop {
        let pass = news_mailings::pass(app).await.unwrap();
        mails.extend(delivers(app).await);
        if pass == NewsPass::Idle {
            return mails;
        }
    }
}

/// Fails if anybody has two; returns the subjects by address.
pub fn once_each(mails: &[StoredMail]) -> BTreeMap<String, String> {
    let mail = |mail: &StoredMail| (mail.email.to.clone(), mail.email.subject.clone());
    let by_address: BTreeMap<String, String> = mails.iter().map(mail).collect();
    assert_eq!(by_address.len(), mails.len(), "nobody gets it twice");
    by_address
}

/// The addresses of [`crowd`].
pub fn of_crowd(people: usize) -> BTreeSet<String> {
    (0..people)
        .map(|number| format!("p{number}@example.org"))
        .collect()
}
