//! The field of the e-mail address, with the question “Did you mean …?” about slips in well-known domains. The address
//! is never changed without a press of the person who typed it.

use serde::{Deserialize, Serialize};

use crate::domain::{EmailAddress, Problem};

#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct EmailField {
    pub email: String,
    /// The suggested address, if its button was pressed.
    pub email_meant: String,
    /// The address as typed, if the button to keep it was pressed.
    pub email_kept: String,
}

#[derive(Clone, Default, Serialize)]
pub struct EmailValue {
    pub typed: String,
    /// What was probably meant. The question has two buttons; only a valid address can be kept.
    pub suggestion: Option<String>,
    pub can_be_kept: bool,
    /// The question was answered already: the address is right as typed.
    pub is_kept: bool,
}

impl EmailField {
    #[must_use]
    pub fn of(address: &EmailAddress) -> Self {
        Self {
            email: address.as_str().to_owned(),
            ..Self::default()
        }
    }

    /// An address that was accepted: it is not asked about again.
    #[must_use]
    pub fn kept(address: &EmailAddress) -> Self {
        Self {
            email_kept: address.as_str().to_owned(),
            ..Self::of(address)
        }
    }

    /// The address that is meant, as it was typed or suggested.
    #[must_use]
    pub fn as_typed(&self) -> &str {
        self.text().trim()
    }

    fn text(&self) -> &str {
        if self.email_meant.is_empty() {
            &self.email
        } else {
            &self.email_meant
        }
    }

    fn is_kept(&self) -> bool {
        !self.text().is_empty() && self.email_kept == self.text()
    }

    /// # Errors
    /// [`Problem::EmailSuspect`] for a valid address that is probably a slip and was not confirmed yet.
    pub fn parse(&self) -> Result<EmailAddress, Problem> {
        let address = EmailAddress::from_typed(self.text())?;
        if self.is_kept() || EmailAddress::suggestion(self.text()).is_none() {
            Ok(address)
        } else {
            Err(Problem::EmailSuspect)
        }
    }

    #[must_use]
    pub fn value(&self) -> EmailValue {
        let is_kept = self.is_kept();
        let suggestion = EmailAddress::suggestion(self.text()).filter(|_| !is_kept);
        EmailValue {
            typed: self.text().to_owned(),
            suggestion: suggestion.map(|address| address.as_str().to_owned()),
            can_be_kept: EmailAddress::from_typed(self.text()).is_ok(),
            is_kept,
        }
    }
}

crate::domain::hidden_debug!(EmailValue);

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
