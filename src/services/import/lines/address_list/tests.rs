//! Tests of `address_list`.

use super::*;

#[test]
fn each_address_has_the_text_before_it() {
    let list = |line| -> Vec<(String, String)> {
        let all = recipients(line);
        all.into_iter()
            .map(|item| (item.before.to_owned(), item.email))
            .collect()
    };
    let of = |name: &str, email: &str| (name.to_owned(), email.to_owned());
    assert_eq!(
        list("Jeanne Martin <j@exemple.fr>, Omar Dupuis <o@autre.fr>"),
        [
            of("Jeanne Martin", "j@exemple.fr"),
            of("Omar Dupuis", "o@autre.fr")
        ]
    );
    assert_eq!(
        list("Martin, Jeanne <j@exemple.fr>; Dupuis, Omar <o@autre.fr>"),
        [
            of("Martin, Jeanne", "j@exemple.fr"),
            of("Dupuis, Omar", "o@autre.fr")
        ]
    );
    assert_eq!(list("a@x.fr b@y.fr"), [of("", "a@x.fr"), of("", "b@y.fr")]);
    assert_eq!(list("<mailto:a@x.fr>."), [of("", "a@x.fr")]);
    assert_eq!(list("@collectif, chargé @ la com"), []);
    let one = recipients("Jeanne <j@x.fr>, infirmière, Lyon");
    assert_eq!(one[0].after, "infirmière, Lyon");
}
