"""Families of numbers with a check digit, one module each: compact, validate, is_valid, format."""
