//! Static files, `robots.txt` and `security.txt`.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};

use crate::domain::links::absolute;
use crate::domain::{Colour, Sender, Timestamp};
use crate::web::Error;
use crate::web::page_cache::cached_response::CachedResponse;
use crate::web::public::{Ctx, HandlerResult};

/// `GET /static/{hash}/{file}`: cacheable for ever, because the URL changes with the content.
pub async fn show(
    state: Ctx,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> HandlerResult {
    let asset = state.assets.get(&path.0, &path.1).ok_or(Error::NotFound)?;
    Ok(asset.response.respond(&state.app, request.headers()))
}

/// `GET /accents/{file}`: the colours that the name of the file says, see [`links::accent`](crate::domain::links::accent).
/// Printed pages keep black.
pub async fn accent(state: Ctx, file: web::Path<String>, request: HttpRequest) -> HandlerResult {
    let colours = file.strip_suffix(".css").and_then(|name| {
        let (light, dark) = name.split_once('-')?;
        let canonical = |digits: &str| Colour::parse(digits).filter(|it| it.digits() == digits);
        canonical(light).zip(canonical(dark))
    });
    let (light, dark) = colours.ok_or(Error::NotFound)?;
    let css = format!(
        "@media screen{{:root{{--accent:{light}}}}}@media screen and (prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}\n"
    );
    // Too small to be compressed, and its name says all that it holds.
    let response = CachedResponse::picture("text/css; charset=utf-8", &file, css.into());
    Ok(response.respond(&state.app, request.headers()))
}

/// `GET /robots.txt`: excludes personal pages and forms.
pub async fn robots(state: Ctx) -> HttpResponse {
    let sitemap = absolute(&state.app.site.base_url, "/sitemap.xml");
    HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "public, max-age=86400"))
        .body(format!(
            // A rule is the beginning of an address (RFC 9309, 2.2.2): `/sign` alone would be that of `/signatories` too.
            "User-agent: *\nDisallow: /*/confirm/\nDisallow: /*/manage/\nDisallow: /*/*/sign$\nDisallow: /*/*/sign?\n\
             Disallow: /*/*/sign/\nDisallow: /*/admin/\nDisallow: /embed/\n\nSitemap: {sitemap}\n"
        ))
}

/// How long a copy of `security.txt` may be relied upon, in milliseconds.
const SECURITY_LIFE: i64 = 90 * Timestamp::DAY;

/// `GET /.well-known/security.txt` (RFC 9116): problems of this site go to whoever reads the answers to its mails.
pub async fn security(state: Ctx) -> HandlerResult {
    let mail = &state.app.mail;
    let contact = mail.reply_to.as_ref().unwrap_or(&mail.sender);
    let contact = Sender::parse(contact).map_err(|_| Error::NotFound)?;
    let text = format!(
        "Contact: mailto:{}\nExpires: {}\nPreferred-Languages: fr, en\nCanonical: {}/.well-known/security.txt\n",
        contact.address(),
        state.now().plus(SECURITY_LIFE).rfc3339(),
        state.app.site.base_url,
    );
    Ok(HttpResponse::Ok()
        .content_type("text/plain; charset=utf-8")
        .insert_header((header::CACHE_CONTROL, "public, max-age=86400"))
        .body(text))
}
