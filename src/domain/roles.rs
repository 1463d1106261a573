//! Roles and their permissions: the only place that decides which role may do what.

use super::stored_word::stored_words;

stored_words! {
    Role {
        Owner = "owner",
        /// Edits the appeals assigned to them and corrects, imports and exports their signatories.
        Editor = "editor",
        /// Holds, approves and removes signatures of the appeals assigned to them; cannot export.
        Moderator = "moderator",
        /// Sees the figures of the appeals assigned to them.
        Viewer = "viewer",
    }
}

stored_words! {
    /// What a page of the organisers' area requires.
    Permission {
        /// One's own account, and the list of one's appeals.
        Own = "own",
        /// Manage the accounts of others: invite, change role and appeals, disable.
        Accounts = "accounts",
        /// See the audit log.
        Audit = "audit",
        /// Change sender, mail and other settings of the site.
        Site = "site",
        /// Create an appeal.
        Create = "create",
        /// See the figures of an appeal.
        Figures = "figures",
        /// Change texts, links, pictures, settings and state of an appeal.
        Edit = "edit",
        /// See the signatories of an appeal.
        Signatories = "signatories",
        /// Hold, release, approve, refuse and remove signatures.
        Moderate = "moderate",
        /// Correct what a signatory wrote; send mails again.
        Correct = "correct",
        /// Export the signatories.
        Export = "export",
        Import = "import",
    }
}

impl Role {
    /// Whether the role has the permission, regardless of the appeal (see
    /// [`Account::can_access`](super::Account::can_access)).
    #[must_use]
    pub fn may(self, permission: Permission) -> bool {
        use Permission as P;
        match self {
            Self::Owner => true,
            Self::Editor => !matches!(permission, P::Accounts | P::Audit | P::Site | P::Create),
            Self::Moderator => {
                matches!(
                    permission,
                    P::Own | P::Figures | P::Signatories | P::Moderate
                )
            }
            Self::Viewer => matches!(permission, P::Own | P::Figures),
        }
    }

    /// Whether the role has access to every appeal, including future ones, without an assignment.
    #[must_use]
    pub fn can_access_all_appeals(self) -> bool {
        self == Self::Owner
    }
}

#[cfg(test)]
mod tests;
