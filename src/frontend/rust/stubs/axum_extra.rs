//! Signatures of axum_extra that type inference needs; bodies are empty on purpose.

pub use self::typed_header::TypedHeader;
pub mod typed_header {
    pub struct TypedHeader<T>(pub T);
    impl<T> std::ops::Deref for TypedHeader<T> {
        type Target = T;
    }
}
pub mod extract {
    pub use self::cookie::CookieJar;
    pub use self::query::Query;
    pub mod query {
        pub struct Query<T>(pub T);
        impl<T> std::ops::Deref for Query<T> {
            type Target = T;
        }
    }
    pub mod cookie {
        pub struct Cookie<'c>(&'c str);
        impl<'c> Cookie<'c> {
            pub fn new<N, V>(name: N, value: V) -> Cookie<'c> {}
            pub fn build<C>(base: C) -> Cookie<'c> {}
            pub fn name(&self) -> &str {}
            pub fn value(&self) -> &str {}
        }
        pub struct CookieJar;
        impl CookieJar {
            pub fn new() -> CookieJar {}
            pub fn get(&self, name: &str) -> Option<&Cookie<'static>> {}
            pub fn add<C>(self, cookie: C) -> CookieJar {}
            pub fn remove<C>(self, cookie: C) -> CookieJar {}
            pub fn iter(&self) -> std::iter::__Iter<&Cookie<'static>> {}
        }
    }
}
