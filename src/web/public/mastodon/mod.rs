//! Passing an appeal on through Mastodon, which is many servers: the page asks for the reader's, without script. It answers
//! with a link instead of a redirection, so that no address of this site leads where somebody else wants.

pub(in crate::web) mod view;

use actix_web::web;
use serde::Deserialize;

use crate::domain::Language;
use crate::web::page::encoded;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::leaflets::share;
use crate::web::public::mastodon::view::{MastodonPage, MastodonPost};
use crate::web::public::{Ctx, HandlerResult, head, language_and_appeal, page};
use crate::web::{Error, State};

/// The longest name of a host (RFC 1035, 2.3.4).
const HOST_MAX: usize = 253;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    server: String,
}

/// `GET /{lang}/{slug}/share/mastodon`
pub async fn show(
    state: Ctx,
    path: web::Path<(String, String)>,
    query: web::Query<Query>,
) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let view = view(&state, &public, &language, query.server.trim())?;
    page(&state, &language, &view)
}

fn view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    typed: &str,
) -> Result<MastodonPage, Error> {
    let head = head(state, public, language)?;
    let share = share(state, public, language)?;
    let text = format!("{} {}", share.text, share.url);
    let host = host(typed);
    Ok(MastodonPage {
        shell: state.shell(language),
        is_unknown: host.is_none() && !typed.is_empty(),
        server: typed.chars().take(HOST_MAX).collect(),
        post: host.map(|host| MastodonPost {
            url: format!("https://{host}/share?text={}", encoded(&text)),
            host,
        }),
        text,
        head,
    })
}

/// The host of a server, from its name, from its address, or from an account such as `@camille@mastodon.example`.
fn host(typed: &str) -> Option<String> {
    let rest = typed.split_once("://").map_or(typed, |(_, rest)| rest);
    let rest = rest.split('/').next().unwrap_or_default();
    let name = rest.rsplit('@').next().unwrap_or_default();
    let url = url::Url::parse(&format!("https://{name}/")).ok()?;
    let host = url.domain()?;
    let is_host = host.len() <= HOST_MAX && host.contains('.') && url.port().is_none();
    is_host.then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn a_server_is_found_in_what_people_type() {
        for typed in [
            "mastodon.example",
            " https://Mastodon.example/home ",
            "@camille@mastodon.example",
            "https://mastodon.example/@camille",
        ] {
            assert_eq!(
                host(typed.trim()).as_deref(),
                Some("mastodon.example"),
                "{typed}"
            );
        }
        for wrong in [
            "",
            "mastodon",
            "127.0.0.1",
            "a b.example",
            "javascript:alert(1)",
            "[::1]",
        ] {
            assert_eq!(host(wrong), None, "{wrong}");
        }
    }
}
