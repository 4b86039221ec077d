//! The few macros that the domains share.

/// Declares a domain event: the struct, its wire type, and the tenant it belongs to.
macro_rules! domain_event {
    ($(#[$meta:meta])* $name:ident => $wire:literal { $($field:ident : $ty:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            pub tenant_id: uuid::Uuid,
            $(pub $field: $ty,)*
        }

        impl $crate::platform::DomainEvent for $name {
            const TYPE: &'static str = $wire;

            fn tenant_id(&self) -> uuid::Uuid {
                self.tenant_id
            }
        }
    };
}

/// Implements [`Validate`](crate::platform::Validate) from a list of `field: condition => message` rules.
macro_rules! validate {
    ($ty:ty { $($field:ident : |$this:ident| $ok:expr => $message:literal),* $(,)? }) => {
        impl $crate::platform::Validate for $ty {
            fn validate(&self, errors: &mut $crate::platform::FieldErrors) {
                $({
                    let $this = self;
                    if !($ok) {
                        errors.push(stringify!($field), $message);
                    }
                })*
            }
        }
    };
}

/// String constants grouped under a module, with the list of them all.
macro_rules! string_consts {
    ($vis:vis mod $module:ident { $($name:ident = $value:literal),* $(,)? }) => {
        $vis mod $module {
            $(pub const $name: &str = $value;)*
            pub const ALL: &[&str] = &[$($name),*];
        }
    };
}
