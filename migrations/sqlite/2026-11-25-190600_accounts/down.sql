DROP TABLE account_mails;
DROP TABLE audit;
DROP TABLE login_attempts;
DROP TABLE sessions;
DROP TABLE account_links;
DROP TABLE recovery_codes;
DROP TABLE admin_appeals;
DROP TABLE admins;
