//! Personal data in `Debug`: a type with a field for a name, an address or what somebody typed prints nothing of it, as
//! it would reach a log by way of any struct around it.

/// Names of fields that hold personal data when they are text.
const PERSONAL: &[&str] = &[
    "name",
    "first",
    "last",
    "first_name",
    "last_name",
    "email",
    "address",
    "place",
    "role",
    "comment",
    "function",
    "organisation",
    "acronym",
    "website",
    "mandatary",
    "typed",
    "line",
    "to",
    "password",
    "new_password",
    "code",
];

/// Types whose fields of such a name are about no person.
const ABOUT_NO_PERSON: &[&str] = &[
    // addresses of pages
    "EditorLinks",
    "SignatureLinks",
    "ManageLinks",
    "AdminLinks",
    "ReturnTo",
    "TwoStepsPage",
    "StepUpPage",
    // languages, appeals, columns, files and places of the site
    "LanguageChoice",
    "Country",
    "AppealChoice",
    "AltValue",
    "TextTab",
    "Beside",
    "ColumnChoice",
    "SheetChoice",
    "Sheet",
    "Alternate",
    "Site",
    "HandOverPage",
    // who sends e-mails, and through which server
    "Folder",
    "SettingLine",
    "Sender",
    "Finding",
    "ShownRelay",
    "PointLine",
    // a network; a range of days
    "Visitor",
    "Query",
    "AuditPage",
];

/// What is wrong with a file, one sentence each.
pub fn faults(path: &str, source: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find("#[derive(") {
        rest = &rest[at + "#[derive(".len()..];
        let Some(end) = rest.find(")]") else { break };
        let derives_debug = rest[..end].split(',').any(|name| name.trim() == "Debug");
        rest = &rest[end + 2..];
        if let Some((name, fields)) = derives_debug.then(|| struct_after(rest)).flatten()
            && !ABOUT_NO_PERSON.contains(&name)
        {
            let personal = fields.into_iter().filter(|field| PERSONAL.contains(field));
            faults.extend(personal.map(|field| {
                format!("{path}: {name} prints its `{field}`: use hidden_debug! instead")
            }));
        }
    }
    faults
}

/// The struct that a derive belongs to, with its fields that are text.
fn struct_after(source: &str) -> Option<(&str, Vec<&str>)> {
    let mut lines = source.lines().skip_while(|line| {
        let line = line.trim();
        line.is_empty() || line.starts_with('#') || line.starts_with("///")
    });
    let head = lines.next()?.strip_suffix('{')?;
    let (_, head) = head.split_once("struct ")?;
    let name = head.split(|c: char| !c.is_alphanumeric()).next()?;
    let fields = lines.take_while(|line| *line != "}").filter_map(|line| {
        let (field, kind) = line.trim().trim_start_matches("pub ").split_once(": ")?;
        let is_text = ["String", "str", "Cow<"]
            .iter()
            .any(|text| kind.contains(text));
        is_text.then(|| field.rsplit(' ').next()).flatten()
    });
    Some((name, fields.collect()))
}

#[test]
fn a_struct_that_would_print_a_name_is_found() {
    let bad =
        "#[derive(Debug, Clone)]\n/// A person.\npub struct Person {\n    pub name: String,\n}\n";
    assert_eq!(faults("domain/x.rs", bad).len(), 1);
    let good = bad.replace("Debug, ", "");
    assert_eq!(faults("domain/x.rs", &good), Vec::<String>::new());
    let typed = bad.replace("String", "PersonName");
    assert_eq!(
        faults("domain/x.rs", &typed),
        Vec::<String>::new(),
        "it hides itself"
    );
}
