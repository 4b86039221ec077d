//! Signatures of aws_sdk_s3 that type inference needs; bodies are empty on purpose.

pub use self::client::Client;
pub use self::config::Config;
pub use self::error::Error;
pub mod client {
    pub use crate::{config, operation, Config};
    pub struct Client;
    impl Client {
        pub fn new<C>(sdk_config: &C) -> Client {}
        pub fn from_conf(conf: Config) -> Client {}
        pub fn config(&self) -> &Config {}
        pub fn get_object(&self) -> operation::get_object::builders::GetObjectFluentBuilder {}
        pub fn put_object(&self) -> operation::put_object::builders::PutObjectFluentBuilder {}
        pub fn delete_object(&self) -> operation::delete_object::builders::DeleteObjectFluentBuilder {}
        pub fn delete_objects(&self) -> operation::delete_objects::builders::DeleteObjectsFluentBuilder {}
        pub fn head_object(&self) -> operation::head_object::builders::HeadObjectFluentBuilder {}
        pub fn head_bucket(&self) -> operation::head_bucket::builders::HeadBucketFluentBuilder {}
        pub fn create_bucket(&self) -> operation::create_bucket::builders::CreateBucketFluentBuilder {}
        pub fn delete_bucket(&self) -> operation::delete_bucket::builders::DeleteBucketFluentBuilder {}
        pub fn copy_object(&self) -> operation::copy_object::builders::CopyObjectFluentBuilder {}
        pub fn list_objects_v2(&self) -> operation::list_objects_v2::builders::ListObjectsV2FluentBuilder {}
        pub fn list_buckets(&self) -> operation::list_buckets::builders::ListBucketsFluentBuilder {}
        pub fn create_multipart_upload(
            &self,
        ) -> operation::create_multipart_upload::builders::CreateMultipartUploadFluentBuilder {
        }
        pub fn upload_part(&self) -> operation::upload_part::builders::UploadPartFluentBuilder {}
        pub fn complete_multipart_upload(
            &self,
        ) -> operation::complete_multipart_upload::builders::CompleteMultipartUploadFluentBuilder {
        }
        pub fn abort_multipart_upload(
            &self,
        ) -> operation::abort_multipart_upload::builders::AbortMultipartUploadFluentBuilder {
        }
    }
    impl Clone for Client {}
}
pub mod operation {
    pub mod get_object {
        pub struct GetObjectError;
        impl GetObjectError {
            pub fn is_no_such_key(&self) -> bool {}
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for GetObjectError {}
        pub struct GetObjectOutput {
            pub body: crate::primitives::ByteStream,
        }
        impl GetObjectOutput {
            pub fn content_length(&self) -> Option<i64> {}
            pub fn content_type(&self) -> Option<&str> {}
            pub fn e_tag(&self) -> Option<&str> {}
            pub fn last_modified(&self) -> Option<&crate::primitives::DateTime> {}
            pub fn version_id(&self) -> Option<&str> {}
            pub fn metadata(&self) -> Option<&std::collections::HashMap<String, String>> {}
        }
        pub mod builders {
            pub struct GetObjectFluentBuilder;
            impl GetObjectFluentBuilder {
                pub fn bucket<T>(self, input: T) -> GetObjectFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> GetObjectFluentBuilder {}
                pub fn key<T>(self, input: T) -> GetObjectFluentBuilder {}
                pub fn set_key<T>(self, input: Option<T>) -> GetObjectFluentBuilder {}
                pub fn version_id<T>(self, input: T) -> GetObjectFluentBuilder {}
                pub fn set_version_id<T>(self, input: Option<T>) -> GetObjectFluentBuilder {}
                pub fn range<T>(self, input: T) -> GetObjectFluentBuilder {}
                pub fn set_range<T>(self, input: Option<T>) -> GetObjectFluentBuilder {}
                pub fn if_match<T>(self, input: T) -> GetObjectFluentBuilder {}
                pub fn set_if_match<T>(self, input: Option<T>) -> GetObjectFluentBuilder {}
                pub fn if_none_match<T>(self, input: T) -> GetObjectFluentBuilder {}
                pub fn set_if_none_match<T>(self, input: Option<T>) -> GetObjectFluentBuilder {}
                pub fn part_number<T>(self, input: T) -> GetObjectFluentBuilder {}
                pub fn set_part_number<T>(self, input: Option<T>) -> GetObjectFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::GetObjectOutput, crate::error::SdkError<super::GetObjectError>> {
                }
                pub async fn presigned(
                    self,
                    presigning_config: crate::presigning::PresigningConfig,
                ) -> Result<crate::presigning::PresignedRequest, crate::error::SdkError<super::GetObjectError>>
                {
                }
            }
        }
    }
    pub mod put_object {
        pub struct PutObjectError;
        impl PutObjectError {
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for PutObjectError {}
        pub struct PutObjectOutput;
        impl PutObjectOutput {
            pub fn e_tag(&self) -> Option<&str> {}
            pub fn version_id(&self) -> Option<&str> {}
        }
        pub mod builders {
            pub struct PutObjectFluentBuilder;
            impl PutObjectFluentBuilder {
                pub fn bucket<T>(self, input: T) -> PutObjectFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> PutObjectFluentBuilder {}
                pub fn key<T>(self, input: T) -> PutObjectFluentBuilder {}
                pub fn set_key<T>(self, input: Option<T>) -> PutObjectFluentBuilder {}
                pub fn body<T>(self, input: T) -> PutObjectFluentBuilder {}
                pub fn set_body<T>(self, input: Option<T>) -> PutObjectFluentBuilder {}
                pub fn content_type<T>(self, input: T) -> PutObjectFluentBuilder {}
                pub fn set_content_type<T>(self, input: Option<T>) -> PutObjectFluentBuilder {}
                pub fn content_length<T>(self, input: T) -> PutObjectFluentBuilder {}
                pub fn set_content_length<T>(self, input: Option<T>) -> PutObjectFluentBuilder {}
                pub fn acl<T>(self, input: T) -> PutObjectFluentBuilder {}
                pub fn set_acl<T>(self, input: Option<T>) -> PutObjectFluentBuilder {}
                pub fn cache_control<T>(self, input: T) -> PutObjectFluentBuilder {}
                pub fn set_cache_control<T>(self, input: Option<T>) -> PutObjectFluentBuilder {}
                pub fn content_disposition<T>(self, input: T) -> PutObjectFluentBuilder {}
                pub fn set_content_disposition<T>(self, input: Option<T>) -> PutObjectFluentBuilder {}
                pub fn content_encoding<T>(self, input: T) -> PutObjectFluentBuilder {}
                pub fn set_content_encoding<T>(self, input: Option<T>) -> PutObjectFluentBuilder {}
                pub fn metadata<K, V>(self, k: K, v: V) -> PutObjectFluentBuilder {}
                pub fn storage_class<T>(self, input: T) -> PutObjectFluentBuilder {}
                pub fn set_storage_class<T>(self, input: Option<T>) -> PutObjectFluentBuilder {}
                pub fn if_none_match<T>(self, input: T) -> PutObjectFluentBuilder {}
                pub fn set_if_none_match<T>(self, input: Option<T>) -> PutObjectFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::PutObjectOutput, crate::error::SdkError<super::PutObjectError>> {
                }
                pub async fn presigned(
                    self,
                    presigning_config: crate::presigning::PresigningConfig,
                ) -> Result<crate::presigning::PresignedRequest, crate::error::SdkError<super::PutObjectError>>
                {
                }
            }
        }
    }
    pub mod delete_object {
        pub struct DeleteObjectError;
        impl DeleteObjectError {
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for DeleteObjectError {}
        pub struct DeleteObjectOutput;
        impl DeleteObjectOutput {
            pub fn version_id(&self) -> Option<&str> {}
            pub fn delete_marker(&self) -> Option<bool> {}
        }
        pub mod builders {
            pub struct DeleteObjectFluentBuilder;
            impl DeleteObjectFluentBuilder {
                pub fn bucket<T>(self, input: T) -> DeleteObjectFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> DeleteObjectFluentBuilder {}
                pub fn key<T>(self, input: T) -> DeleteObjectFluentBuilder {}
                pub fn set_key<T>(self, input: Option<T>) -> DeleteObjectFluentBuilder {}
                pub fn version_id<T>(self, input: T) -> DeleteObjectFluentBuilder {}
                pub fn set_version_id<T>(self, input: Option<T>) -> DeleteObjectFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::DeleteObjectOutput, crate::error::SdkError<super::DeleteObjectError>>
                {
                }
            }
        }
    }
    pub mod delete_objects {
        pub struct DeleteObjectsError;
        impl DeleteObjectsError {
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for DeleteObjectsError {}
        pub struct DeleteObjectsOutput;
        impl DeleteObjectsOutput {
            pub fn deleted(&self) -> &[crate::types::DeletedObject] {}
            pub fn errors(&self) -> &[crate::types::Error] {}
        }
        pub mod builders {
            pub struct DeleteObjectsFluentBuilder;
            impl DeleteObjectsFluentBuilder {
                pub fn bucket<T>(self, input: T) -> DeleteObjectsFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> DeleteObjectsFluentBuilder {}
                pub fn delete<T>(self, input: T) -> DeleteObjectsFluentBuilder {}
                pub fn set_delete<T>(self, input: Option<T>) -> DeleteObjectsFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::DeleteObjectsOutput, crate::error::SdkError<super::DeleteObjectsError>>
                {
                }
            }
        }
    }
    pub mod head_object {
        pub struct HeadObjectError;
        impl HeadObjectError {
            pub fn is_not_found(&self) -> bool {}
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for HeadObjectError {}
        pub struct HeadObjectOutput;
        impl HeadObjectOutput {
            pub fn content_length(&self) -> Option<i64> {}
            pub fn content_type(&self) -> Option<&str> {}
            pub fn e_tag(&self) -> Option<&str> {}
            pub fn last_modified(&self) -> Option<&crate::primitives::DateTime> {}
            pub fn version_id(&self) -> Option<&str> {}
            pub fn metadata(&self) -> Option<&std::collections::HashMap<String, String>> {}
        }
        pub mod builders {
            pub struct HeadObjectFluentBuilder;
            impl HeadObjectFluentBuilder {
                pub fn bucket<T>(self, input: T) -> HeadObjectFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> HeadObjectFluentBuilder {}
                pub fn key<T>(self, input: T) -> HeadObjectFluentBuilder {}
                pub fn set_key<T>(self, input: Option<T>) -> HeadObjectFluentBuilder {}
                pub fn version_id<T>(self, input: T) -> HeadObjectFluentBuilder {}
                pub fn set_version_id<T>(self, input: Option<T>) -> HeadObjectFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::HeadObjectOutput, crate::error::SdkError<super::HeadObjectError>> {
                }
            }
        }
    }
    pub mod head_bucket {
        pub struct HeadBucketError;
        impl HeadBucketError {
            pub fn is_not_found(&self) -> bool {}
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for HeadBucketError {}
        pub struct HeadBucketOutput;
        impl HeadBucketOutput {
            pub fn bucket_region(&self) -> Option<&str> {}
        }
        pub mod builders {
            pub struct HeadBucketFluentBuilder;
            impl HeadBucketFluentBuilder {
                pub fn bucket<T>(self, input: T) -> HeadBucketFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> HeadBucketFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::HeadBucketOutput, crate::error::SdkError<super::HeadBucketError>> {
                }
            }
        }
    }
    pub mod create_bucket {
        pub struct CreateBucketError;
        impl CreateBucketError {
            pub fn is_bucket_already_exists(&self) -> bool {}
            pub fn is_bucket_already_owned_by_you(&self) -> bool {}
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for CreateBucketError {}
        pub struct CreateBucketOutput;
        impl CreateBucketOutput {
            pub fn location(&self) -> Option<&str> {}
        }
        pub mod builders {
            pub struct CreateBucketFluentBuilder;
            impl CreateBucketFluentBuilder {
                pub fn bucket<T>(self, input: T) -> CreateBucketFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> CreateBucketFluentBuilder {}
                pub fn create_bucket_configuration<T>(self, input: T) -> CreateBucketFluentBuilder {}
                pub fn set_create_bucket_configuration<T>(self, input: Option<T>) -> CreateBucketFluentBuilder {}
                pub fn acl<T>(self, input: T) -> CreateBucketFluentBuilder {}
                pub fn set_acl<T>(self, input: Option<T>) -> CreateBucketFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::CreateBucketOutput, crate::error::SdkError<super::CreateBucketError>>
                {
                }
            }
        }
    }
    pub mod delete_bucket {
        pub struct DeleteBucketError;
        impl DeleteBucketError {
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for DeleteBucketError {}
        pub struct DeleteBucketOutput;
        pub mod builders {
            pub struct DeleteBucketFluentBuilder;
            impl DeleteBucketFluentBuilder {
                pub fn bucket<T>(self, input: T) -> DeleteBucketFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> DeleteBucketFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::DeleteBucketOutput, crate::error::SdkError<super::DeleteBucketError>>
                {
                }
            }
        }
    }
    pub mod copy_object {
        pub struct CopyObjectError;
        impl CopyObjectError {
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for CopyObjectError {}
        pub struct CopyObjectOutput;
        impl CopyObjectOutput {
            pub fn version_id(&self) -> Option<&str> {}
        }
        pub mod builders {
            pub struct CopyObjectFluentBuilder;
            impl CopyObjectFluentBuilder {
                pub fn bucket<T>(self, input: T) -> CopyObjectFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> CopyObjectFluentBuilder {}
                pub fn key<T>(self, input: T) -> CopyObjectFluentBuilder {}
                pub fn set_key<T>(self, input: Option<T>) -> CopyObjectFluentBuilder {}
                pub fn copy_source<T>(self, input: T) -> CopyObjectFluentBuilder {}
                pub fn set_copy_source<T>(self, input: Option<T>) -> CopyObjectFluentBuilder {}
                pub fn acl<T>(self, input: T) -> CopyObjectFluentBuilder {}
                pub fn set_acl<T>(self, input: Option<T>) -> CopyObjectFluentBuilder {}
                pub fn metadata<K, V>(self, k: K, v: V) -> CopyObjectFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::CopyObjectOutput, crate::error::SdkError<super::CopyObjectError>> {
                }
            }
        }
    }
    pub mod list_objects_v2 {
        pub struct ListObjectsV2Error;
        impl ListObjectsV2Error {
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for ListObjectsV2Error {}
        pub struct ListObjectsV2Output;
        impl ListObjectsV2Output {
            pub fn contents(&self) -> &[crate::types::Object] {}
            pub fn common_prefixes(&self) -> &[crate::types::CommonPrefix] {}
            pub fn is_truncated(&self) -> Option<bool> {}
            pub fn next_continuation_token(&self) -> Option<&str> {}
            pub fn key_count(&self) -> Option<i32> {}
            pub fn name(&self) -> Option<&str> {}
            pub fn prefix(&self) -> Option<&str> {}
        }
        pub mod builders {
            pub struct ListObjectsV2FluentBuilder;
            impl ListObjectsV2FluentBuilder {
                pub fn bucket<T>(self, input: T) -> ListObjectsV2FluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> ListObjectsV2FluentBuilder {}
                pub fn prefix<T>(self, input: T) -> ListObjectsV2FluentBuilder {}
                pub fn set_prefix<T>(self, input: Option<T>) -> ListObjectsV2FluentBuilder {}
                pub fn delimiter<T>(self, input: T) -> ListObjectsV2FluentBuilder {}
                pub fn set_delimiter<T>(self, input: Option<T>) -> ListObjectsV2FluentBuilder {}
                pub fn max_keys<T>(self, input: T) -> ListObjectsV2FluentBuilder {}
                pub fn set_max_keys<T>(self, input: Option<T>) -> ListObjectsV2FluentBuilder {}
                pub fn continuation_token<T>(self, input: T) -> ListObjectsV2FluentBuilder {}
                pub fn set_continuation_token<T>(self, input: Option<T>) -> ListObjectsV2FluentBuilder {}
                pub fn start_after<T>(self, input: T) -> ListObjectsV2FluentBuilder {}
                pub fn set_start_after<T>(self, input: Option<T>) -> ListObjectsV2FluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::ListObjectsV2Output, crate::error::SdkError<super::ListObjectsV2Error>>
                {
                }
                pub fn into_paginator(
                    self,
                ) -> crate::__Paginator<super::ListObjectsV2Output, super::ListObjectsV2Error> {
                }
            }
        }
    }
    pub mod list_buckets {
        pub struct ListBucketsError;
        impl ListBucketsError {
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for ListBucketsError {}
        pub struct ListBucketsOutput;
        impl ListBucketsOutput {
            pub fn buckets(&self) -> &[crate::types::Bucket] {}
        }
        pub mod builders {
            pub struct ListBucketsFluentBuilder;
            impl ListBucketsFluentBuilder {
                pub fn prefix<T>(self, input: T) -> ListBucketsFluentBuilder {}
                pub fn set_prefix<T>(self, input: Option<T>) -> ListBucketsFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::ListBucketsOutput, crate::error::SdkError<super::ListBucketsError>> {
                }
            }
        }
    }
    pub mod create_multipart_upload {
        pub struct CreateMultipartUploadError;
        impl CreateMultipartUploadError {
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for CreateMultipartUploadError {}
        pub struct CreateMultipartUploadOutput;
        impl CreateMultipartUploadOutput {
            pub fn upload_id(&self) -> Option<&str> {}
            pub fn bucket(&self) -> Option<&str> {}
            pub fn key(&self) -> Option<&str> {}
        }
        pub mod builders {
            pub struct CreateMultipartUploadFluentBuilder;
            impl CreateMultipartUploadFluentBuilder {
                pub fn bucket<T>(self, input: T) -> CreateMultipartUploadFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> CreateMultipartUploadFluentBuilder {}
                pub fn key<T>(self, input: T) -> CreateMultipartUploadFluentBuilder {}
                pub fn set_key<T>(self, input: Option<T>) -> CreateMultipartUploadFluentBuilder {}
                pub fn content_type<T>(self, input: T) -> CreateMultipartUploadFluentBuilder {}
                pub fn set_content_type<T>(self, input: Option<T>) -> CreateMultipartUploadFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::CreateMultipartUploadOutput, crate::error::SdkError<super::CreateMultipartUploadError>>
                {
                }
            }
        }
    }
    pub mod upload_part {
        pub struct UploadPartError;
        impl UploadPartError {
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for UploadPartError {}
        pub struct UploadPartOutput;
        impl UploadPartOutput {
            pub fn e_tag(&self) -> Option<&str> {}
        }
        pub mod builders {
            pub struct UploadPartFluentBuilder;
            impl UploadPartFluentBuilder {
                pub fn bucket<T>(self, input: T) -> UploadPartFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> UploadPartFluentBuilder {}
                pub fn key<T>(self, input: T) -> UploadPartFluentBuilder {}
                pub fn set_key<T>(self, input: Option<T>) -> UploadPartFluentBuilder {}
                pub fn upload_id<T>(self, input: T) -> UploadPartFluentBuilder {}
                pub fn set_upload_id<T>(self, input: Option<T>) -> UploadPartFluentBuilder {}
                pub fn part_number<T>(self, input: T) -> UploadPartFluentBuilder {}
                pub fn set_part_number<T>(self, input: Option<T>) -> UploadPartFluentBuilder {}
                pub fn body<T>(self, input: T) -> UploadPartFluentBuilder {}
                pub fn set_body<T>(self, input: Option<T>) -> UploadPartFluentBuilder {}
                pub fn content_length<T>(self, input: T) -> UploadPartFluentBuilder {}
                pub fn set_content_length<T>(self, input: Option<T>) -> UploadPartFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::UploadPartOutput, crate::error::SdkError<super::UploadPartError>> {
                }
                pub async fn presigned(
                    self,
                    presigning_config: crate::presigning::PresigningConfig,
                ) -> Result<crate::presigning::PresignedRequest, crate::error::SdkError<super::UploadPartError>>
                {
                }
            }
        }
    }
    pub mod complete_multipart_upload {
        pub struct CompleteMultipartUploadError;
        impl CompleteMultipartUploadError {
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for CompleteMultipartUploadError {}
        pub struct CompleteMultipartUploadOutput;
        impl CompleteMultipartUploadOutput {
            pub fn location(&self) -> Option<&str> {}
            pub fn e_tag(&self) -> Option<&str> {}
            pub fn version_id(&self) -> Option<&str> {}
        }
        pub mod builders {
            pub struct CompleteMultipartUploadFluentBuilder;
            impl CompleteMultipartUploadFluentBuilder {
                pub fn bucket<T>(self, input: T) -> CompleteMultipartUploadFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> CompleteMultipartUploadFluentBuilder {}
                pub fn key<T>(self, input: T) -> CompleteMultipartUploadFluentBuilder {}
                pub fn set_key<T>(self, input: Option<T>) -> CompleteMultipartUploadFluentBuilder {}
                pub fn upload_id<T>(self, input: T) -> CompleteMultipartUploadFluentBuilder {}
                pub fn set_upload_id<T>(self, input: Option<T>) -> CompleteMultipartUploadFluentBuilder {}
                pub fn multipart_upload<T>(self, input: T) -> CompleteMultipartUploadFluentBuilder {}
                pub fn set_multipart_upload<T>(self, input: Option<T>) -> CompleteMultipartUploadFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<
                    super::CompleteMultipartUploadOutput,
                    crate::error::SdkError<super::CompleteMultipartUploadError>,
                > {
                }
            }
        }
    }
    pub mod abort_multipart_upload {
        pub struct AbortMultipartUploadError;
        impl AbortMultipartUploadError {
            pub fn code(&self) -> Option<&str> {}
            pub fn message(&self) -> Option<&str> {}
        }
        impl std::error::Error for AbortMultipartUploadError {}
        pub struct AbortMultipartUploadOutput;
        pub mod builders {
            pub struct AbortMultipartUploadFluentBuilder;
            impl AbortMultipartUploadFluentBuilder {
                pub fn bucket<T>(self, input: T) -> AbortMultipartUploadFluentBuilder {}
                pub fn set_bucket<T>(self, input: Option<T>) -> AbortMultipartUploadFluentBuilder {}
                pub fn key<T>(self, input: T) -> AbortMultipartUploadFluentBuilder {}
                pub fn set_key<T>(self, input: Option<T>) -> AbortMultipartUploadFluentBuilder {}
                pub fn upload_id<T>(self, input: T) -> AbortMultipartUploadFluentBuilder {}
                pub fn set_upload_id<T>(self, input: Option<T>) -> AbortMultipartUploadFluentBuilder {}
                pub async fn send(
                    self,
                ) -> Result<super::AbortMultipartUploadOutput, crate::error::SdkError<super::AbortMultipartUploadError>>
                {
                }
            }
        }
    }
}
pub struct __Paginator<T, E>(T, E);
impl<T, E> __Paginator<T, E> {
    pub fn page_size(self, limit: i32) -> __Paginator<T, E> {}
    pub fn send(self) -> __PaginationStream<Result<T, error::SdkError<E>>> {}
}
pub struct __PaginationStream<T>(T);
impl<T> __PaginationStream<T> {
    pub async fn next(&mut self) -> Option<T> {}
}
impl<T, E> __PaginationStream<Result<T, E>> {
    pub async fn try_next(&mut self) -> Result<Option<T>, E> {}
}
pub mod error {
    pub struct BuildError;
    impl std::error::Error for BuildError {}
    pub enum Error {
        BucketAlreadyExists(String),
        NoSuchBucket(String),
        NoSuchKey(String),
        NotFound(String),
    }
    impl std::error::Error for Error {}
    pub enum SdkError<E> {
        ConstructionFailure(E),
        TimeoutError(E),
        DispatchFailure(E),
        ResponseError(E),
        ServiceError(E),
    }
    impl<E> SdkError<E> {
        pub fn into_service_error(self) -> E {}
        pub fn as_service_error(&self) -> Option<&E> {}
        pub fn code(&self) -> Option<&str> {}
        pub fn message(&self) -> Option<&str> {}
    }
    impl<E> std::error::Error for SdkError<E> {}
    impl<E> std::fmt::Display for SdkError<E> {}
    impl<E> std::fmt::Debug for SdkError<E> {}
    pub struct DisplayErrorContext<E>(pub E);
    impl<E> std::fmt::Display for DisplayErrorContext<E> {}
    pub trait ProvideErrorMetadata {
        fn code(&self) -> Option<&str>;
        fn message(&self) -> Option<&str>;
    }
}
pub mod primitives {
    pub struct DateTime;
    impl DateTime {
        pub fn from_secs(epoch_seconds: i64) -> DateTime {}
        pub fn secs(&self) -> i64 {}
        pub fn to_millis(self) -> Result<i64, std::num::TryFromIntError> {}
        pub fn as_secs_f64(&self) -> f64 {}
    }
    impl Clone for DateTime {}
    pub struct SdkBody;
    pub struct AggregatedBytes;
    impl AggregatedBytes {
        pub fn into_bytes(self) -> bytes::Bytes {}
        pub fn to_vec(self) -> Vec<u8> {}
    }
    pub struct ByteStreamError;
    impl std::error::Error for ByteStreamError {}
    pub struct ByteStream;
    impl ByteStream {
        pub fn new(body: SdkBody) -> ByteStream {}
        pub fn from_static(bytes: &'static [u8]) -> ByteStream {}
        pub async fn from_path<P>(path: P) -> Result<ByteStream, ByteStreamError> {}
        pub async fn collect(self) -> Result<AggregatedBytes, ByteStreamError> {}
        pub async fn next(&mut self) -> Option<Result<bytes::Bytes, ByteStreamError>> {}
        pub async fn try_next(&mut self) -> Result<Option<bytes::Bytes>, ByteStreamError> {}
        pub fn size_hint(&self) -> (u64, Option<u64>) {}
    }
    impl From<Vec<u8>> for ByteStream {}
    impl From<bytes::Bytes> for ByteStream {}
    impl From<SdkBody> for ByteStream {}
}
pub mod presigning {
    pub struct PresigningConfigError;
    impl std::error::Error for PresigningConfigError {}
    pub struct PresigningConfig;
    impl PresigningConfig {
        pub fn expires_in(expires_in: std::time::Duration) -> Result<PresigningConfig, PresigningConfigError> {}
    }
    pub struct PresignedRequest;
    impl PresignedRequest {
        pub fn method(&self) -> &str {}
        pub fn uri(&self) -> &str {}
        pub fn headers(&self) -> std::iter::__Iter<(&str, &str)> {}
    }
}
pub mod config {
    pub struct Region;
    impl Region {
        pub fn new<T>(region: T) -> Region {}
        pub const fn from_static(region: &'static str) -> Region {}
    }
    pub struct BehaviorVersion;
    impl BehaviorVersion {
        pub fn latest() -> BehaviorVersion {}
    }
    pub struct Credentials;
    impl Credentials {
        pub fn new<A, S>(
            access_key_id: A,
            secret_access_key: S,
            session_token: Option<String>,
            expires_after: Option<std::time::SystemTime>,
            provider_name: &'static str,
        ) -> Credentials {
        }
    }
    pub struct Config;
    impl Config {
        pub fn builder() -> Builder {}
    }
    impl Clone for Config {}
    pub struct Builder;
    impl Builder {
        pub fn new() -> Builder {}
        pub fn region<T>(self, region: T) -> Builder {}
        pub fn endpoint_url<T>(self, endpoint_url: T) -> Builder {}
        pub fn credentials_provider<T>(self, credentials_provider: T) -> Builder {}
        pub fn behavior_version(self, behavior_version: BehaviorVersion) -> Builder {}
        pub fn force_path_style(self, force_path_style: bool) -> Builder {}
        pub fn http_client<T>(self, http_client: T) -> Builder {}
        pub fn build(self) -> Config {}
    }
    impl<'a, T> From<&'a T> for Builder {}
}
pub mod types {
    pub struct Object;
    impl Object {
        pub fn key(&self) -> Option<&str> {}
        pub fn size(&self) -> Option<i64> {}
        pub fn e_tag(&self) -> Option<&str> {}
        pub fn last_modified(&self) -> Option<&crate::primitives::DateTime> {}
    }
    impl Clone for Object {}
    pub struct CommonPrefix;
    impl CommonPrefix {
        pub fn prefix(&self) -> Option<&str> {}
    }
    impl Clone for CommonPrefix {}
    pub struct Bucket;
    impl Bucket {
        pub fn name(&self) -> Option<&str> {}
    }
    impl Clone for Bucket {}
    pub struct DeletedObject;
    impl DeletedObject {
        pub fn key(&self) -> Option<&str> {}
        pub fn version_id(&self) -> Option<&str> {}
    }
    impl Clone for DeletedObject {}
    pub struct Error;
    impl Error {
        pub fn key(&self) -> Option<&str> {}
        pub fn code(&self) -> Option<&str> {}
        pub fn message(&self) -> Option<&str> {}
    }
    impl Clone for Error {}
    pub struct ObjectIdentifier;
    impl ObjectIdentifier {
        pub fn builder() -> builders::ObjectIdentifierBuilder {}
        pub fn key(&self) -> Option<&str> {}
        pub fn version_id(&self) -> Option<&str> {}
    }
    impl Clone for ObjectIdentifier {}
    pub struct Delete;
    impl Delete {
        pub fn builder() -> builders::DeleteBuilder {}
        pub fn objects(&self) -> &[crate::types::ObjectIdentifier] {}
    }
    impl Clone for Delete {}
    pub struct CompletedPart;
    impl CompletedPart {
        pub fn builder() -> builders::CompletedPartBuilder {}
        pub fn e_tag(&self) -> Option<&str> {}
        pub fn part_number(&self) -> Option<i32> {}
    }
    impl Clone for CompletedPart {}
    pub struct CompletedMultipartUpload;
    impl CompletedMultipartUpload {
        pub fn builder() -> builders::CompletedMultipartUploadBuilder {}
        pub fn parts(&self) -> &[crate::types::CompletedPart] {}
    }
    impl Clone for CompletedMultipartUpload {}
    pub enum ObjectCannedAcl {
        Private,
        PublicRead,
    }
    pub mod builders {
        pub struct ObjectIdentifierBuilder;
        impl ObjectIdentifierBuilder {
            pub fn key<T>(self, input: T) -> ObjectIdentifierBuilder {}
            pub fn version_id<T>(self, input: T) -> ObjectIdentifierBuilder {}
            pub fn build(self) -> Result<super::ObjectIdentifier, crate::error::BuildError> {}
        }
        pub struct DeleteBuilder;
        impl DeleteBuilder {
            pub fn objects<T>(self, input: T) -> DeleteBuilder {}
            pub fn set_objects<T>(self, input: T) -> DeleteBuilder {}
            pub fn quiet<T>(self, input: T) -> DeleteBuilder {}
            pub fn build(self) -> Result<super::Delete, crate::error::BuildError> {}
        }
        pub struct CompletedPartBuilder;
        impl CompletedPartBuilder {
            pub fn e_tag<T>(self, input: T) -> CompletedPartBuilder {}
            pub fn part_number<T>(self, input: T) -> CompletedPartBuilder {}
            pub fn build(self) -> super::CompletedPart {}
        }
        pub struct CompletedMultipartUploadBuilder;
        impl CompletedMultipartUploadBuilder {
            pub fn parts<T>(self, input: T) -> CompletedMultipartUploadBuilder {}
            pub fn set_parts<T>(self, input: T) -> CompletedMultipartUploadBuilder {}
            pub fn build(self) -> super::CompletedMultipartUpload {}
        }
    }
}
