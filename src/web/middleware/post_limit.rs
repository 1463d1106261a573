//! The rate limit of posts by visitors. The route table applies it to every route without a session, so that no handler
//! can forget it.

use actix_web::body::BoxBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::{ResponseError, web};

use crate::domain::LinkToken;
use crate::web::access::Access;
use crate::web::{Error, State, client_ip};

/// Counts a POST towards the limits of its network and of its link, before its body is read.
pub async fn limit_posts(
    access: Access,
    state: web::Data<State>,
    request: ServiceRequest,
    next: Next<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    if *request.method() != Method::POST {
        return next.call(request).await;
    }
    match check(access, &state, &request) {
        Ok(()) => next.call(request).await,
        Err(refused) => Ok(request.into_response(refused.error_response())),
    }
}

fn check(access: Access, state: &State, request: &ServiceRequest) -> Result<(), Error> {
    let parameter = |name| request.match_info().get(name);
    let network = client_ip::network(request.request(), &state.options.trusted_proxies);
    // An address without a published appeal has no limit of its own: anybody can invent as many as they like.
    let appeal = parameter("slug").filter(|slug| state.appeal(slug).is_some());
    let limits = &state.rate_limits;
    let in_time = match access {
        // A provider that is refused ends no news, and counts the next mail as unwanted.
        Access::OneClick => limits.check_provider("/one-click", network),
        // As many mails as come back of a large item of news.
        Access::Events => limits.check_provider("/events", network),
        Access::Link => limits.check("/link", network),
        Access::SignedOut => limits.check("/signed-out", network),
        _ => limits.check(appeal.unwrap_or("/public"), network),
    };
    let in_time = in_time.and_then(|()| {
        let token = parameter("token").and_then(|token| LinkToken::read(token).ok());
        token.map_or(Ok(()), |token| limits.check_link(token.handle.as_slice()))
    });
    in_time.map_err(|wait| Error::TooMany(wait.0))
}
