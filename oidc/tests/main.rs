//! Whole sign-ins against providers of our own.
