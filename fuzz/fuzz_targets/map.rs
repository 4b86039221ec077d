//! One service map: any text is read or refused with places, and formatting it twice changes no more than once.
#![no_main]

use libfuzzer_sys::fuzz_target;
use split::load::map::parse;
use split::report::map::format;
use split::rules;

fuzz_target!(|text: &str| {
    let rules = rules::names();
    let formatted = format(text);
    match parse(text, &rules) {
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a reason");
            for problem in problems {
                assert!(problem.span.line > 0 && problem.span.column > 0 && problem.span.width > 0, "{problem:?}");
            }
        }
        // `split map fmt` writes only what says the same.
        Ok((map, _)) if parse(&formatted, &rules).map(|(again, _)| again) == Ok(map.clone()) => {
            assert_eq!(format(&formatted), formatted, "formatted is formatted");
        }
        Ok(_) => {}
    }
});
