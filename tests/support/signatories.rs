//! People who sign on the site of a test.

use paraph::domain::{Language, PrivateRecord, SignatureId, SignatureState};
use paraph::services::delivery::outbox_messages;
use paraph::services::signatures::{confirm, opened, sign};
use paraph::services::{appeals, housekeeping};
use paraph::storage::signatures;
use paraph::vault::Purpose;

use super::in_process::Site;

/// Somebody signs “canal”, and confirms when `confirms`; the number of the signature.
pub fn signs(site: &Site, record: &PrivateRecord, confirms: bool) -> SignatureId {
    signs_appeal(site, "canal", record, confirms)
}

/// The same for an appeal by its slug.
pub fn signs_appeal(
    site: &Site,
    slug: &str,
    record: &PrivateRecord,
    confirms: bool,
) -> SignatureId {
    site.wait(async {
        let (app, french) = (&site.app, Language::french());
        let appeal = appeals::find(app, slug).await.unwrap();
        let whole = appeals::parts(app, appeal.id, &french).await.unwrap();
        let (_, texts, _) = whole.unwrap();
        let signed = sign::sign(app, &appeal, texts.last().unwrap().id, &french, record).await;
        let (id, claim) = (appeal.id, signed.unwrap().0.claim);
        let read = app
            .storage_for_tests()
            .read(move |c| signatures::by_claim(c, id, claim));
        let stored = read.await.unwrap().unwrap();
        if confirms {
            let token = outbox_messages::token_text(app, &stored, Purpose::Confirm);
            let opened = opened::by_link(app, &token, Purpose::Confirm)
                .await
                .unwrap();
            let opened = opened.unwrap();
            let revision = opened.signature.revision;
            confirm::confirm(app, &opened, revision).await.unwrap();
        }
        stored.id
    })
}

/// The state that a signature is in.
pub fn state(site: &Site, id: SignatureId) -> SignatureState {
    site.wait(opened::by_id(&site.app, id))
        .unwrap()
        .signature
        .state
}

pub fn agrees(site: &Site) {
    for line in site.wait(housekeeping::recount(&site.app)).unwrap() {
        assert!(line.is_equal(), "{line:?}");
    }
}
