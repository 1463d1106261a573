//! What the writer of a message wrote: without the mail that it answers, without signatures and notices below it.

use mail_parser::decoders::html::html_to_text;
use mail_parser::{Message, MessagePart, MimeHeaders};

use crate::domain::text::search_text::fold;

/// How much of a message is read, in octets.
const READ_MAX: usize = 64 * 1024;
/// The most lines that are read.
const LINES_MAX: usize = 400;

/// Folded beginnings of lines that end what a person wrote: signatures of telephones and programs, and notices.
const ENDS: &[&str] = &[
    "envoye de mon",
    "envoye depuis",
    "envoye a partir",
    "envoye avec",
    "obtenir outlook",
    "telecharger outlook",
    "provenance",
    "sent from my",
    "sent from mail",
    "sent from outlook",
    "sent from yahoo",
    "sent from proton",
    "sent via",
    "sent with",
    "get outlook for",
    "get bluemail",
    "von meinem",
    "gesendet von",
    "gesendet mit",
    "diese nachricht wurde von mein",
    "outlook fur",
    "holen sie sich outlook",
    "enviado desde",
    "enviado do meu",
    "enviado a partir",
    "enviado de",
    "enviado con",
    "enviat des",
    "inviato da",
    "inviato dal",
    "scarica outlook",
    "verzonden vanaf",
    "verstuurd vanaf",
    "verzonden met",
    "wyslane z",
    "wyslano z",
    "skickat fran",
    "sendt fra",
    "lahetetty",
    "odoslane",
    "odeslano",
    "trimis de pe",
    "отправлено",
    "надіслано",
    "στάλθηκε",
    "iphone",
    "gonderildi",
    "this e-mail and any",
    "this email and any",
    "this message and any",
    "this e-mail is confidential",
    "this email is confidential",
    "this message is confidential",
    "the information contained in",
    "the information in this",
    "confidential",
    "disclaimer",
    "ce message et toutes",
    "ce message, ainsi que",
    "ce courriel et",
    "ce mail et",
    "ce message est confidentiel",
    "ce message et ses pieces",
    "avis de confidentialite",
    "pensez a l'environnement",
    "pensez a l’environnement",
    "avant d'imprimer",
    "avant d’imprimer",
    "please consider the environment",
    "diese e-mail enthalt",
    "diese nachricht enthalt",
    "este mensaje",
    "este correo",
    "le informazioni contenute",
];
/// Folded beginnings of lines after which an older message follows.
const OLDER: &[&str] = &[
    "-----original",
    "----- original",
    "-----message d",
    "----- message d",
    "-----ursprung",
    "----- ursprung",
    "-----mensaje",
    "-----mensagem",
    "-----messaggio",
    "-----oorspronkelijk",
    "---------- forwarded",
    "-------- forwarded",
    "-------- message",
    "-------- mail original",
    "---------- message",
    "begin forwarded message",
    "debut du message",
    "debut du courriel",
    "message transfere",
    "message original",
    "anfang der weitergeleiteten",
    "weitergeleitete",
    "inicio del mensaje",
    "inizio messaggio",
    "inizio del messaggio",
    "-----wiadomosc",
    "-----original-nachricht",
    "________________________________",
    "-------- ursprungliche",
    "-------- mensaje",
    "el mensaje original",
];
/// Folded ends of the line above a quoted message.
const WROTE: &[&str] = &[
    "wrote:",
    "a ecrit :",
    "a ecrit:",
    "ecrit :",
    "schrieb:",
    "escribio:",
    "escreveu:",
    "ha scritto:",
    "schreef:",
    "napisal(a):",
    "napisal:",
    "skrev:",
    "kirjoitti:",
    "va escriure:",
    "написал:",
    "пише:",
    "έγραψε:",
];
/// Folded first words of the headers that Outlook puts above a quoted message, of the sender and of the date.
const FROM_WORDS: &[&str] = &["from", "de", "von", "da", "van", "od", "fran", "fra", "от"];
const SENT_WORDS: &[&str] = &[
    "sent",
    "date",
    "to",
    "envoye",
    "a",
    "gesendet",
    "an",
    "datum",
    "enviado",
    "para",
    "fecha",
    "inviato",
    "data",
    "verzonden",
    "aan",
    "wyslano",
    "skickat",
    "sendt",
    "отправлено",
    "objet",
];

/// The lines that the writer wrote, of the text or the HTML part.
pub(super) fn lines(message: &Message<'_>) -> Vec<String> {
    let text = text(message);
    let all: Vec<&str> = text.lines().map(str::trim_end).take(LINES_MAX).collect();
    let mut own = Vec::new();
    for (at, line) in all.iter().enumerate() {
        let line = line.trim_start_matches(['\u{feff}', ' ', '\t', '\u{a0}']);
        if line.starts_with('>') || line.starts_with('|') {
            continue;
        }
        if ends_here(line) || is_header_of_quote(&all[at..]) {
            break;
        }
        own.push(line.to_owned());
    }
    // The line above a quote may be wrapped: “On …,\nJeanne wrote:”.
    own
}

/// The whole text of a message for a reader, without a part in HTML.
pub(super) fn readable(raw: &[u8]) -> ReadableMail {
    let message = mail_parser::MessageParser::default().parse(raw);
    let Some(message) = message else {
        return ReadableMail::default();
    };
    let from = message.from().and_then(|from| from.first());
    ReadableMail {
        from: from
            .and_then(|one| one.address())
            .unwrap_or_default()
            .to_owned(),
        name: from
            .and_then(|one| one.name())
            .unwrap_or_default()
            .to_owned(),
        subject: message.subject().unwrap_or_default().to_owned(),
        text: text(&message),
    }
}

/// A message as organisers read it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct ReadableMail {
    pub from: String,
    pub name: String,
    pub subject: String,
    pub text: String,
}

crate::domain::hidden_debug!(ReadableMail);

fn text(message: &Message<'_>) -> String {
    let plain = message.text_bodies().find(|part| !part.is_text_html());
    let plain = plain.and_then(|part| part.text_contents());
    let plain = plain.filter(|text| !text.trim().is_empty());
    let text = match plain {
        Some(text) => cut(text).to_owned(),
        None => match message.html_bodies().find_map(|part| part.text_contents()) {
            Some(html) => html_to_text(&with_line_breaks(without_quotes(cut(html)))),
            None => unfinished_text(message),
        },
    };
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The text of a part without the boundary at its end, which mail-parser takes for an attachment.
fn unfinished_text(message: &Message<'_>) -> String {
    let is_plain = |part: &&MessagePart<'_>| {
        let of = part.content_type();
        part.is_encoding_problem
            && !part.is_multipart()
            && of.is_none_or(|of| of.ctype() == "text" && of.subtype() == Some("plain"))
    };
    let part = message.parts.iter().find(is_plain);
    let contents = part.map_or(&[][..], MessagePart::contents);
    String::from_utf8_lossy(&contents[..contents.len().min(READ_MAX)]).into_owned()
}

/// At most [`READ_MAX`] octets.
fn cut(text: &str) -> &str {
    let mut end = text.len().min(READ_MAX);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// HTML up to the mail that it answers.
fn without_quotes(html: &str) -> &str {
    const MARKS: [&str; 9] = [
        "<blockquote",
        "gmail_quote",
        "id=\"appendonsend\"",
        "id=\"divrplyfwdmsg\"",
        "id=\"stopspelling\"",
        "moz-cite-prefix",
        "class=\"yahoo_quoted",
        "name=\"quote\"",
        "class=\"protonmail_quote",
    ];
    let lower = html.to_ascii_lowercase();
    let end = MARKS.iter().filter_map(|mark| lower.find(mark)).min();
    let end = end.unwrap_or(html.len());
    // Back to the beginning of the tag that has the mark.
    let end = html[..end]
        .rfind('<')
        .filter(|at| !html[*at..end].contains('>'))
        .unwrap_or(end);
    &html[..end]
}

/// HTML with a line break where a block begins or ends; the library knows paragraphs only.
fn with_line_breaks(html: &str) -> String {
    const BLOCKS: [&str; 9] = [
        "<div", "</div", "<tr", "</tr", "<li", "</li", "<h", "</h", "<table",
    ];
    let mut broken = String::with_capacity(html.len() + 256);
    for (at, piece) in html.split('<').enumerate() {
        if at > 0 {
            let tag: String = piece.chars().take(6).collect();
            let tag = format!("<{}", tag.to_ascii_lowercase());
            if BLOCKS.iter().any(|block| tag.starts_with(block)) {
                broken.push_str("<br>");
            }
            broken.push('<');
        }
        broken.push_str(piece);
    }
    broken
}

fn ends_here(line: &str) -> bool {
    if matches!(line.trim_end(), "--" | "—" | "–" | "---" | "-- ") || line.starts_with("-- ") {
        return true;
    }
    let is_rule = line.len() >= 5 && line.chars().all(|c| matches!(c, '_' | '=' | '*'));
    if is_rule {
        return true;
    }
    let folded = fold(line.trim_start_matches(['*', ' ', '[']));
    let begins = |words: &[&str]| words.iter().any(|word| folded.starts_with(&fold(word)));
    begins(ENDS) || begins(OLDER) || WROTE.iter().any(|end| is_intro(&folded, &fold(end)))
}

/// “On 3 May 2026, at 10:12, Jeanne <j@example.org> wrote:”; the beginning of it may stand on the line before.
fn is_intro(folded: &str, end: &str) -> bool {
    let line = folded.replace(['\u{a0}', '\u{202f}'], " ");
    let line = line.trim_end();
    // “Am 3. Mai 2026 um 10:12 schrieb Jeanne <j@example.org>:”
    let verb = end.trim_end_matches([':', ' ']);
    line.ends_with(end)
        || (line.ends_with(':') && line.contains('@') && line.contains(&format!(" {verb} ")))
}

/// Whether these lines begin with the headers of an older message, as Outlook writes them.
fn is_header_of_quote(lines: &[&str]) -> bool {
    let word = |line: &str| {
        let (word, _) = line.split_once(':')?;
        Some(fold(word.trim_matches([' ', '*', '\u{a0}', '\u{202f}'])))
    };
    let Some(first) = lines.first().and_then(|line| word(line)) else {
        return false;
    };
    let mut below = lines.iter().skip(1).take(3).filter_map(|line| word(line));
    FROM_WORDS.contains(&first.as_str()) && below.any(|word| SENT_WORDS.contains(&word.as_str()))
}
