//! Signatures of parking_lot that type inference needs; bodies are empty on purpose.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::{Duration, Instant};
pub struct Mutex<T: ?Sized>(T);
impl<T> Mutex<T> {
    pub const fn new(val: T) -> Mutex<T> {}
    pub fn into_inner(self) -> T {}
}
impl<T: ?Sized> Mutex<T> {
    pub fn lock(&self) -> MutexGuard<'_, T> {}
    pub fn try_lock(&self) -> Option<MutexGuard<'_, T>> {}
    pub fn try_lock_for(&self, timeout: Duration) -> Option<MutexGuard<'_, T>> {}
    pub fn try_lock_until(&self, timeout: Instant) -> Option<MutexGuard<'_, T>> {}
    pub fn lock_arc(self: &Arc<Self>) -> ArcMutexGuard<T> {}
    pub fn try_lock_arc(self: &Arc<Self>) -> Option<ArcMutexGuard<T>> {}
    pub fn is_locked(&self) -> bool {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn data_ptr(&self) -> *mut T {}
    pub unsafe fn force_unlock(&self) {}
}
impl<T: Default> Default for Mutex<T> {}
impl<T> From<T> for Mutex<T> {}
pub type FairMutex<T> = Mutex<T>;
pub type FairMutexGuard<'a, T> = MutexGuard<'a, T>;
pub struct MutexGuard<'a, T: ?Sized>(&'a T);
impl<'a, T: ?Sized> MutexGuard<'a, T> {
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(s: MutexGuard<'a, T>, f: F) -> MappedMutexGuard<'a, U> {}
    pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
        s: MutexGuard<'a, T>,
        f: F,
    ) -> Result<MappedMutexGuard<'a, U>, MutexGuard<'a, T>> {
    }
    pub fn unlocked<F: FnOnce() -> U, U>(s: &mut MutexGuard<'a, T>, f: F) -> U {}
    pub fn unlock_fair(s: MutexGuard<'a, T>) {}
    pub fn bump(s: &mut MutexGuard<'a, T>) {}
}
impl<'a, T: ?Sized> Deref for MutexGuard<'a, T> {
    type Target = T;
}
impl<'a, T: ?Sized> DerefMut for MutexGuard<'a, T> {}
pub struct MappedMutexGuard<'a, T: ?Sized>(&'a T);
impl<'a, T: ?Sized> Deref for MappedMutexGuard<'a, T> {
    type Target = T;
}
impl<'a, T: ?Sized> DerefMut for MappedMutexGuard<'a, T> {}
pub struct ArcMutexGuard<T: ?Sized>(T);
impl<T: ?Sized> Deref for ArcMutexGuard<T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for ArcMutexGuard<T> {}
pub struct ReentrantMutex<T: ?Sized>(T);
impl<T> ReentrantMutex<T> {
    pub const fn new(val: T) -> ReentrantMutex<T> {}
    pub fn into_inner(self) -> T {}
    pub fn lock(&self) -> ReentrantMutexGuard<'_, T> {}
    pub fn try_lock(&self) -> Option<ReentrantMutexGuard<'_, T>> {}
}
pub struct ReentrantMutexGuard<'a, T: ?Sized>(&'a T);
impl<'a, T: ?Sized> Deref for ReentrantMutexGuard<'a, T> {
    type Target = T;
}
pub struct RwLock<T: ?Sized>(T);
impl<T> RwLock<T> {
    pub const fn new(val: T) -> RwLock<T> {}
    pub fn into_inner(self) -> T {}
}
impl<T: ?Sized> RwLock<T> {
    pub fn read(&self) -> RwLockReadGuard<'_, T> {}
    pub fn read_recursive(&self) -> RwLockReadGuard<'_, T> {}
    pub fn write(&self) -> RwLockWriteGuard<'_, T> {}
    pub fn upgradable_read(&self) -> RwLockUpgradableReadGuard<'_, T> {}
    pub fn try_read(&self) -> Option<RwLockReadGuard<'_, T>> {}
    pub fn try_write(&self) -> Option<RwLockWriteGuard<'_, T>> {}
    pub fn try_read_for(&self, timeout: Duration) -> Option<RwLockReadGuard<'_, T>> {}
    pub fn try_write_for(&self, timeout: Duration) -> Option<RwLockWriteGuard<'_, T>> {}
    pub fn try_upgradable_read(&self) -> Option<RwLockUpgradableReadGuard<'_, T>> {}
    pub fn read_arc(self: &Arc<Self>) -> ArcRwLockReadGuard<T> {}
    pub fn write_arc(self: &Arc<Self>) -> ArcRwLockWriteGuard<T> {}
    pub fn is_locked(&self) -> bool {}
    pub fn is_locked_exclusive(&self) -> bool {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn data_ptr(&self) -> *mut T {}
}
impl<T: Default> Default for RwLock<T> {}
impl<T> From<T> for RwLock<T> {}
pub struct RwLockReadGuard<'a, T: ?Sized>(&'a T);
impl<'a, T: ?Sized> RwLockReadGuard<'a, T> {
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(s: RwLockReadGuard<'a, T>, f: F) -> MappedRwLockReadGuard<'a, U> {}
    pub fn try_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(
        s: RwLockReadGuard<'a, T>,
        f: F,
    ) -> Result<MappedRwLockReadGuard<'a, U>, RwLockReadGuard<'a, T>> {
    }
}
impl<'a, T: ?Sized> Deref for RwLockReadGuard<'a, T> {
    type Target = T;
}
pub struct MappedRwLockReadGuard<'a, T: ?Sized>(&'a T);
impl<'a, T: ?Sized> MappedRwLockReadGuard<'a, T> {
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(s: MappedRwLockReadGuard<'a, T>, f: F) -> MappedRwLockReadGuard<'a, U> {}
}
impl<'a, T: ?Sized> Deref for MappedRwLockReadGuard<'a, T> {
    type Target = T;
}
pub struct RwLockWriteGuard<'a, T: ?Sized>(&'a T);
impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(
        s: RwLockWriteGuard<'a, T>,
        f: F,
    ) -> MappedRwLockWriteGuard<'a, U> {
    }
    pub fn try_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
        s: RwLockWriteGuard<'a, T>,
        f: F,
    ) -> Result<MappedRwLockWriteGuard<'a, U>, RwLockWriteGuard<'a, T>> {
    }
    pub fn downgrade(s: RwLockWriteGuard<'a, T>) -> RwLockReadGuard<'a, T> {}
    pub fn downgrade_to_upgradable(s: RwLockWriteGuard<'a, T>) -> RwLockUpgradableReadGuard<'a, T> {}
}
impl<'a, T: ?Sized> Deref for RwLockWriteGuard<'a, T> {
    type Target = T;
}
impl<'a, T: ?Sized> DerefMut for RwLockWriteGuard<'a, T> {}
pub struct MappedRwLockWriteGuard<'a, T: ?Sized>(&'a T);
impl<'a, T: ?Sized> Deref for MappedRwLockWriteGuard<'a, T> {
    type Target = T;
}
impl<'a, T: ?Sized> DerefMut for MappedRwLockWriteGuard<'a, T> {}
pub struct RwLockUpgradableReadGuard<'a, T: ?Sized>(&'a T);
impl<'a, T: ?Sized> RwLockUpgradableReadGuard<'a, T> {
    pub fn upgrade(s: RwLockUpgradableReadGuard<'a, T>) -> RwLockWriteGuard<'a, T> {}
    pub fn try_upgrade(
        s: RwLockUpgradableReadGuard<'a, T>,
    ) -> Result<RwLockWriteGuard<'a, T>, RwLockUpgradableReadGuard<'a, T>> {
    }
    pub fn downgrade(s: RwLockUpgradableReadGuard<'a, T>) -> RwLockReadGuard<'a, T> {}
    pub fn with_upgraded<Ret, F: FnOnce(&mut T) -> Ret>(&mut self, f: F) -> Ret {}
}
impl<'a, T: ?Sized> Deref for RwLockUpgradableReadGuard<'a, T> {
    type Target = T;
}
pub struct ArcRwLockReadGuard<T: ?Sized>(T);
impl<T: ?Sized> Deref for ArcRwLockReadGuard<T> {
    type Target = T;
}
pub struct ArcRwLockWriteGuard<T: ?Sized>(T);
impl<T: ?Sized> Deref for ArcRwLockWriteGuard<T> {
    type Target = T;
}
impl<T: ?Sized> DerefMut for ArcRwLockWriteGuard<T> {}
pub struct Condvar;
impl Condvar {
    pub const fn new() -> Condvar {}
    pub fn notify_one(&self) -> bool {}
    pub fn notify_all(&self) -> usize {}
    pub fn wait<T: ?Sized>(&self, mutex_guard: &mut MutexGuard<'_, T>) {}
    pub fn wait_until<T: ?Sized>(&self, mutex_guard: &mut MutexGuard<'_, T>, timeout: Instant) -> WaitTimeoutResult {}
    pub fn wait_for<T: ?Sized>(&self, mutex_guard: &mut MutexGuard<'_, T>, timeout: Duration) -> WaitTimeoutResult {}
    pub fn wait_while<T: ?Sized, F: FnMut(&mut T) -> bool>(&self, guard: &mut MutexGuard<'_, T>, condition: F) {}
    pub fn wait_while_for<T: ?Sized, F: FnMut(&mut T) -> bool>(
        &self,
        guard: &mut MutexGuard<'_, T>,
        condition: F,
        timeout: Duration,
    ) -> WaitTimeoutResult {
    }
}
impl Default for Condvar {}
pub struct WaitTimeoutResult;
impl WaitTimeoutResult {
    pub fn timed_out(self) -> bool {}
}
pub enum OnceState {
    New,
    Poisoned,
    InProgress,
    Done,
}
pub struct Once;
impl Once {
    pub const fn new() -> Once {}
    pub fn state(&self) -> OnceState {}
    pub fn call_once<F: FnOnce()>(&self, f: F) {}
}
