//! Commands of the developer tools: scripts, window sizes and screenshots.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use ureq::http::Method;

use super::Browser;

impl Browser {
    /// Runs a script as the tools for developers do, whatever the page may.
    pub fn runs(&self, script: &str, arguments: Value) -> Value {
        let arguments = arguments.as_array().unwrap().clone();
        self.does(self.client.execute(script, arguments))
    }

    /// A command of the tools for developers.
    pub fn commands(&self, command: &str, parameters: Value) -> Value {
        let body = json!({"cmd": command, "params": parameters});
        self.asks("goog/cdp/execute", body)
    }

    /// Is as large as this, in CSS pixels: a phone when it is narrow.
    pub fn is_sized(&self, width: u32, height: u32) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600});
        self.commands("Emulation.setDeviceMetricsOverride", size);
    }

    /// The whole page as a picture in PNG, below the fold too.
    pub fn picture(&self) -> Vec<u8> {
        self.picture_of(None)
    }

    /// The same of a part, as the tools for developers describe one.
    pub fn picture_of(&self, clip: Option<Value>) -> Vec<u8> {
        let mut asked = json!({"format": "png", "captureBeyondViewport": clip.is_none()});
        if let Some(clip) = clip {
            asked["clip"] = clip;
        }
        let taken = self.commands("Page.captureScreenshot", asked);
        let data = taken["data"].as_str().unwrap().as_bytes();
        data_encoding::BASE64.decode(data).unwrap()
    }

    pub(super) fn asks(&self, endpoint: &'static str, body: Value) -> Value {
        self.does(self.client.issue_cmd(Extension { endpoint, body }))
    }
}

/// What WebDriver itself does not define.
#[derive(Debug)]
struct Extension {
    endpoint: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.endpoint))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
