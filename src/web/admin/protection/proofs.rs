//! The switch of proofs of work about an appeal.

use crate::domain::admin_links::EditorLinks;
use crate::domain::protection::ProtectionScope;
use crate::domain::protection::proof_of_work::HOURS_MAX;
use crate::services::accounts;
use crate::services::protection::proofs;
use crate::web::admin::protection::view::AskedView;
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::public::{Ctx, HandlerResult, see_other};
use crate::web::{Error, State};

/// How many hours can be chosen.
const HOURS: [u32; 4] = [1, 6, 24, HOURS_MAX];

/// `POST /{lang}/admin/appeals/{slug}/protection/proofs`
pub async fn switch(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let path = EditorLinks::of(&at.admin.language, &at.appeal.slug).protection;
    let (app, by, appeal) = (&state.app, at.admin.actor(), at.appeal.id);
    let done = match typed.get("do") {
        "off" => {
            proofs::ask_no_longer(app, by, appeal).await?;
            "asked-no-longer"
        }
        "on" => {
            let hours = typed.get("hours").parse().ok();
            let hours = hours.filter(|hours| HOURS.contains(hours));
            proofs::ask(app, by, appeal, hours.ok_or(Error::Unprocessable)?).await?;
            "asked"
        }
        _ => return Err(Error::Unprocessable),
    };
    Ok(see_other(&format!("{path}?done={done}")))
}

/// What the page of the rules says about it; nothing on that of the site.
pub(super) async fn view(
    state: &State,
    scope: ProtectionScope,
    path: &str,
) -> Result<Option<AskedView>, Error> {
    let ProtectionScope::Appeal(appeal) = scope else {
        return Ok(None);
    };
    let asked = proofs::asked(&state.app, appeal).await?;
    let by = match asked.and_then(|asked| asked.by) {
        Some(id) => {
            let organiser = accounts::find(&state.app, id).await?;
            organiser.map(|organiser| organiser.profile.display_name().to_owned())
        }
        None => None,
    };
    Ok(Some(AskedView {
        action: format!("{path}/proofs"),
        hours: HOURS.to_vec(),
        is_on: asked.is_some(),
        since: asked.map(|asked| asked.since),
        until: asked.map(|asked| asked.until),
        by: by.unwrap_or_default(),
    }))
}
