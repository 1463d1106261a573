//! An organiser with a browser: enters, opens pages, sends forms, as the pages ask for it.

use std::time::{Duration, Instant};

use ureq::Agent;
use ureq::http::Response;

use crate::Fault;
use crate::site::Site;

const ADDRESS: &str = "odile@example.org";
const PASSWORD: &str = "la péniche passe lentement";

/// An owner who has entered.
pub struct Organiser {
    agent: Agent,
    base: String,
    /// The token of every form of the session.
    token: String,
}

impl Organiser {
    /// Makes the account behind its link, and enters.
    pub fn enter(site: &Site) -> Result<Self, Fault> {
        let told = site.paraph(&["admin", "create", ADDRESS, "--role", "owner"])?;
        let link = told.lines().find(|line| line.starts_with("http"));
        let agent = Agent::config_builder()
            .max_redirects(0)
            .http_status_as_error(false)
            .proxy(None)
            .build()
            .new_agent();
        let mut organiser = Self {
            agent,
            base: format!("http://{}", site.address),
            token: String::new(),
        };
        let invitation = link.and_then(|link| link.strip_prefix(&organiser.base));
        let invitation = invitation.ok_or("no link for the new account")?;
        let chosen = [("name", "Odile"), ("new-password", PASSWORD)];
        organiser.sends(invitation, &chosen)?;
        organiser.sends(
            "/fr/admin/login",
            &[("email", ADDRESS), ("password", PASSWORD)],
        )?;
        organiser.token = token(&organiser.page("/fr/admin")?)?;
        Ok(organiser)
    }

    pub fn page(&self, path: &str) -> Result<String, Fault> {
        let mut answer = self.agent.get(format!("{}{path}", self.base)).call()?;
        match answer.status().as_u16() {
            200 => Ok(answer.body_mut().read_to_string()?),
            status => Err(format!("{path}: {status}").into()),
        }
    }

    /// Posts a form of the session.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Result<Response<ureq::Body>, Fault> {
        let mut all = vec![("token", self.token.as_str())];
        all.extend_from_slice(fields);
        let request = self.agent.post(format!("{}{path}", self.base));
        Ok(request.send_form(all)?)
    }

    /// The same; gives where it leads.
    pub fn goes(&self, path: &str, fields: &[(&str, &str)]) -> Result<String, Fault> {
        let answer = self.post(path, fields)?;
        let to = answer.headers().get("location");
        match (answer.status().as_u16(), to) {
            (303, Some(to)) => Ok(to.to_str()?.to_owned()),
            (status, _) => Err(format!("a form for {path} was answered with {status}").into()),
        }
    }

    /// Opens the page of a form that nobody has entered for, and sends it.
    fn sends(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<(), Fault> {
        self.token = token(&self.page(path)?)?;
        self.goes(path, fields)?;
        Ok(())
    }

    /// Waits until the site has stopped working on what a page shows; gives the page.
    pub fn settled(&self, path: &str, pause: Duration) -> Result<String, Fault> {
        let started = Instant::now();
        loop {
            let page = self.page(path)?;
            if !page.contains("http-equiv=\"refresh\"") {
                return Ok(page);
            }
            if started.elapsed() > Duration::from_secs(3_600) {
                return Err(format!("{path} does not come to an end").into());
            }
            std::thread::sleep(pause);
        }
    }
}

fn token(page: &str) -> Result<String, Fault> {
    let from = "name=\"token\" value=\"";
    let rest = page
        .split(from)
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    Ok(rest.ok_or("a page without a form")?.to_owned())
}
